<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
 <context>
  <name>Amalgam</name>
  <message>
   <source>DDIM: deterministic</source>
   <translation>DDIM：确定性</translation>
  </message>
  <message>
   <source>DDIM: deterministic, and good from 1 step on; the default, and the one to start with.</source>
   <translation>DDIM：确定性采样，1 步起即正确；默认选项，也是最好的起点。</translation>
  </message>
  <message>
   <source>DDPM: draws noise in every step</source>
   <translation>DDPM：每步加入新噪声</translation>
  </message>
  <message>
   <source>DDPM: the original ancestral sampling, which draws new noise in every step and wants 25 steps or more.</source>
   <translation>DDPM：最初的祖先采样，每一步都加入新噪声，需要 25 步或更多。</translation>
  </message>
  <message>
   <source>DPM-Solver++: second order</source>
   <translation>DPM-Solver++：二阶</translation>
  </message>
  <message>
   <source>DPM-Solver++ (2M): second order at one evaluation a step, worth its while from 6 steps on.</source>
   <translation>DPM-Solver++ (2M)：二阶，每步只评估一次，6 步起值得使用。</translation>
  </message>
  <message>
   <source>UniPC: corrects every step</source>
   <translation>UniPC：校正每一步</translation>
  </message>
  <message>
   <source>UniPC: DPM-Solver++ with a correction of every step that takes no extra evaluation; for 6 steps or more.</source>
   <translation>UniPC：在 DPM-Solver++ 上对每步加以校正，不增加评估次数，6 步起值得使用。</translation>
  </message>
  <message>
   <source>Euler: straight steps</source>
   <translation>Euler：直线步</translation>
  </message>
  <message>
   <source>Euler: straight steps in sigma, which with trailing spacing gives DDIM's image.</source>
   <translation>Euler：在 sigma 中直线前进，采用尾随间隔时得到与 DDIM 相同的图像。</translation>
  </message>
  <message>
   <source>Heun: second order, careful</source>
   <translation>Heun：二阶，谨慎</translation>
  </message>
  <message>
   <source>Heun: second order with two evaluations a step; the careful choice for many steps.</source>
   <translation>Heun：二阶，每步评估两次，适合步数多时的谨慎选择。</translation>
  </message>
  <message>
   <source>Staged: large steps, then small ones</source>
   <translation>Staged：先大步，后小步</translation>
  </message>
  <message>
   <source>Staged: large solver steps through high noise, then small ancestral ones; needs 2 steps or more.</source>
   <translation>Staged：高噪声段用求解器大步前进，随后用小的祖先步；需要 2 步或更多。</translation>
  </message>
  <message>
   <source>Flow, Euler: straight steps</source>
   <translation>Flow, Euler：直线步</translation>
  </message>
  <message>
   <source>Flow, Euler: straight steps along the path of flow matching, evenly spaced in its time.</source>
   <translation>Flow, Euler：沿流匹配路径直线前进，时间间隔均匀。</translation>
  </message>
  <message>
   <source>Flow, Heun: second order</source>
   <translation>Flow, Heun：二阶</translation>
  </message>
  <message>
   <source>Flow, Heun: second order along the path of flow matching, with two evaluations a step.</source>
   <translation>Flow, Heun：沿流匹配路径的二阶方法，每步评估两次。</translation>
  </message>
  <message>
   <source>Flow, midpoint: looks half-way</source>
   <translation>Flow, 中点：中途再看一次</translation>
  </message>
  <message>
   <source>Flow, midpoint: second order by a look half-way through every step, with two evaluations a step.</source>
   <translation>Flow, 中点：每步在中途再看一次的二阶方法，每步评估两次。</translation>
  </message>
  <message>
   <source>EXP: interpolation only</source>
   <translation>EXP：仅插值</translation>
  </message>
  <message>
   <source>Interpolates the bands (cubic) and takes nothing of PAN: the yardstick for the others.</source>
   <translation>对各波段做三次插值，不使用 PAN：其他方法的比较基准。</translation>
  </message>
  <message>
   <source>Brovey: PAN over the bands' mean</source>
   <translation>Brovey：PAN 与波段均值之比</translation>
  </message>
  <message>
   <source>Multiplies the bands by PAN over their mean: vivid, but wrong where PAN and that mean differ.</source>
   <translation>用 PAN 与波段均值之比乘以各波段：色彩鲜艳，但在 PAN 与该均值不同之处会出错。</translation>
  </message>
  <message>
   <source>GSA: Gram-Schmidt adaptive</source>
   <translation>GSA：自适应 Gram-Schmidt</translation>
  </message>
  <message>
   <source>Replaces by PAN the mix of bands that explains it best (Gram-Schmidt adaptive).</source>
   <translation>用 PAN 替换最能解释它的波段组合（自适应 Gram-Schmidt）。</translation>
  </message>
  <message>
   <source>BT-H: Brovey less haze</source>
   <translation>BT-H：去霾的 Brovey</translation>
  </message>
  <message>
   <source>Multiplies the bands, less their haze, by PAN over the mix of bands that explains it best.</source>
   <translation>将去霾后的各波段乘以 PAN 与最能解释它的波段组合之比。</translation>
  </message>
  <message>
   <source>BDSD-PC: gains of each band</source>
   <translation>BDSD-PC：逐波段增益</translation>
  </message>
  <message>
   <source>Takes each band's detail from PAN and all bands, with gains fitted at the next coarser scale.</source>
   <translation>从 PAN 和所有波段中提取每个波段的细节，增益在低一级尺度上拟合。</translation>
  </message>
  <message>
   <source>PRACS: partial replacement</source>
   <translation>PRACS：部分替换</translation>
  </message>
  <message>
   <source>Replaces by PAN only what a band has in common with it.</source>
   <translation>仅在波段与 PAN 共有的部分用 PAN 替换。</translation>
  </message>
  <message>
   <source>AWLP: wavelets</source>
   <translation>AWLP：小波</translation>
  </message>
  <message>
   <source>Adds PAN's wavelet detail in proportion to the bands.</source>
   <translation>按波段比例加入 PAN 的小波细节。</translation>
  </message>
  <message>
   <source>MTF-GLP-FS: the sensor's blur, added</source>
   <translation>MTF-GLP-FS：传感器模糊，加法</translation>
  </message>
  <message>
   <source>Adds what the MS sensor's blur takes from PAN, with gains fitted at full scale: a safe choice.</source>
   <translation>加入被 MS 传感器模糊掉的 PAN 细节，增益在全尺度上拟合：稳妥的选择。</translation>
  </message>
  <message>
   <source>MTF-GLP-HPM-R: the sensor's blur, multiplied</source>
   <translation>MTF-GLP-HPM-R：传感器模糊，乘法</translation>
  </message>
  <message>
   <source>Multiplies each band by PAN over what the MS sensor's blur leaves of it.</source>
   <translation>将每个波段乘以 PAN 与经 MS 传感器模糊后的 PAN 之比。</translation>
  </message>
  <message>
   <source>Cubic: the interpolated cube, for comparison</source>
   <translation>Cubic：插值后的立方体，用于比较</translation>
  </message>
  <message>
   <source>Interpolates the cube and adds nothing of the guide: what every method must beat. It is not corrected.</source>
   <translation>对立方体插值，不加入引导影像的任何信息：这是每种方法都必须超越的基准。结果不做校正。</translation>
  </message>
  <message>
   <source>GSA: replaces what the bands explain of the guide</source>
   <translation>GSA：替换波段所能解释的引导影像部分</translation>
  </message>
  <message>
   <source>Adds what the guide shows beyond the mix of bands that explains it best (Gram-Schmidt adaptive).</source>
   <translation>加上引导影像中超出最佳波段组合解释的部分（自适应 Gram-Schmidt）。</translation>
  </message>
  <message>
   <source>MTF-GLP: the sensor's blur, added</source>
   <translation>MTF-GLP：加上传感器模糊所去除的部分</translation>
  </message>
  <message>
   <source>Adds what the cube sensor's blur takes from the best mix of the guide's bands for each band.</source>
   <translation>为每个波段加上立方体传感器的模糊从其最佳引导波段组合中去除的部分。</translation>
  </message>
  <message>
   <source>MTF-GLP-HPM: the sensor's blur, multiplied</source>
   <translation>MTF-GLP-HPM：与传感器模糊相乘</translation>
  </message>
  <message>
   <source>Multiplies each band by the best mix of the guide's bands over what the cube sensor's blur leaves of it.</source>
   <translation>将每个波段乘以其最佳引导波段组合与该组合经立方体传感器模糊后所余之比。</translation>
  </message>
  <message>
   <source>Local regression: weights of each place</source>
   <translation>局部回归：每个地点各有权重</translation>
  </message>
  <message>
   <source>As mtf_glp, with weights fitted anew around each place.</source>
   <translation>同 mtf_glp，但权重在每个位置周围重新拟合。</translation>
  </message>
  <message>
   <source>Stacked: local regression and others, mixed as suits the scene</source>
   <translation>Stacked：局部回归与其他方法，按场景混合</translation>
  </message>
  <message>
   <source>As local, corrected by the mix of what it, gsa and mtf_glp_hpm add that was best one scale coarser, where the truth is known: the best choice in most scenes. Beyond a ratio of 4.5, and in small scenes, it is local.</source>
   <translation>同 local，并以它与 gsa、mtf_glp_hpm 所补内容的混合加以校正；该混合在真值已知的更粗一级尺度上最优：多数场景的最佳选择。比例超过 4.5 或场景较小时即为 local。</translation>
  </message>
  <message>
   <source>Subspace: the likeliest spectra</source>
   <translation>子空间：最可能的光谱</translation>
  </message>
  <message>
   <source>Gives the likeliest spectra in the cube's subspace of low rank, given the guide and its noise.</source>
   <translation>在给定引导影像及其噪声时，给出立方体低秩子空间中最可能的光谱。</translation>
  </message>
  <message>
   <source>CNMF: abundances of pure spectra</source>
   <translation>CNMF：纯光谱的丰度</translation>
  </message>
  <message>
   <source>Takes spectra for sums of a few pure ones, and finds from the guide how much there is of each.</source>
   <translation>把光谱看作少数纯光谱之和，并由引导影像求出各自的丰度。</translation>
  </message>
  <message>
   <source>Table: the mean radiance of each DN</source>
   <translation>查找表：每个 DN 的平均辐亮度</translation>
  </message>
  <message>
   <source>Looks up the mean radiance that VIIRS sees where DMSP reads a DN: measured on the VIIRS raster if there is one, else known of the product.</source>
   <translation>查出 DMSP 读数为某 DN 之处 VIIRS 所见的平均辐亮度：有 VIIRS 栅格时在其上测得，否则取该产品的已知值。</translation>
  </message>
  <message>
   <source>Power law of DN</source>
   <translation>DN 的幂律</translation>
  </message>
  <message>
   <source>Radiance is a power of DN, fitted to that table: how series are usually inter-calibrated.</source>
   <translation>辐亮度是 DN 的幂，按该查找表拟合：序列通常就是这样互相校准的。</translation>
  </message>
  <message>
   <source>Change: VIIRS of another year, as DMSP says it changed</source>
   <translation>变化：按 DMSP 所示改变其他年份的 VIIRS</translation>
  </message>
  <message>
   <source>Multiplies the VIIRS raster by the change that DMSP shows since its year; where DN tell nothing, in the dark and in saturated cores, the change around is taken, and in doubt none.</source>
   <translation>把 VIIRS 栅格乘以 DMSP 所示的相对于其年份的变化；在 DN 说明不了的地方，即黑暗处和饱和核心，取周围的变化，有疑问时不作改变。</translation>
  </message>
  <message>
   <source>Any, or unknown</source>
   <translation>任意或未知</translation>
  </message>
  <message>
   <source>Nothing is presumed but what all DMSP-OLS composites have in common.</source>
   <translation>只假定所有 DMSP-OLS 合成产品的共同点。</translation>
  </message>
  <message>
   <source>Harmonised series, 1992 to today (Li et al. 2020)</source>
   <translation>协调序列，1992 年至今（Li 等，2020）</translation>
  </message>
  <message>
   <source>Inter-calibrated; dark land reads DN 5 to 8, and lights lie about 1 km north of those that VIIRS sees.</source>
   <translation>已互相校准；黑暗陆地的 DN 为 5 至 8，灯光位于 VIIRS 所见位置以北约 1 km。</translation>
  </message>
  <message>
   <source>Stable lights, version 4 (NOAA)</source>
   <translation>稳定灯光，第 4 版（NOAA）</translation>
  </message>
  <message>
   <source>Dark land reads 0; years of different satellites are not inter-calibrated.</source>
   <translation>黑暗陆地读数为 0；不同卫星的年份未互相校准。</translation>
  </message>
  <message>
   <source>Average visible lights, version 4 (NOAA)</source>
   <translation>平均可见光灯光，第 4 版（NOAA）</translation>
  </message>
  <message>
   <source>Dark land reads DN 4 to 7; years of different satellites are not inter-calibrated.</source>
   <translation>黑暗陆地的 DN 为 4 至 7；不同卫星的年份未互相校准。</translation>
  </message>
  <message>
   <source>Stable lights, inter-calibrated (Elvidge et al. 2009, 2014)</source>
   <translation>稳定灯光，已互相校准（Elvidge 等，2009、2014）</translation>
  </message>
  <message>
   <source>Every satellite's years are brought to those of F12 in 1999.</source>
   <translation>各卫星的年份都校准到 1999 年的 F12。</translation>
  </message>
  <message>
   <source>Any other</source>
   <translation>任何其他传感器</translation>
  </message>
  <message>
   <source>A formula has no samples, and so no UNCERTAINTY; leave it empty, or choose a MODEL.</source>
   <translation>公式没有样本，因此没有 UNCERTAINTY；请将其留空，或选择一个 MODEL。</translation>
  </message>
  <message>
   <source>Shown</source>
   <translation>显示</translation>
  </message>
  <message>
   <source>Bands of the cube that the preview shows as red, green and blue.</source>
   <translation>预览中显示为红、绿、蓝的立方体波段。</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>红</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>绿</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>蓝</translation>
  </message>
  <message>
   <source>{}: {:.0f} nm</source>
   <translation>{}：{:.0f} nm</translation>
  </message>
  <message>
   <source>Sample PAN (simulated)</source>
   <translation>示例 PAN（模拟）</translation>
  </message>
  <message>
   <source>Sample MS (simulated)</source>
   <translation>示例 MS（模拟）</translation>
  </message>
  <message>
   <source>{} is not a raster that QGIS can read; choose another file.</source>
   <translation>{} 不是 QGIS 可读取的栅格；请选择其他文件。</translation>
  </message>
  <message>
   <source>The sample pair cannot be written to {} ({}); make room, or check who owns your QGIS profile.</source>
   <translation>无法将示例影像对写入 {}（{}）；请腾出空间，或检查 QGIS 配置文件夹的所有者。</translation>
  </message>
  <message>
   <source>The folder {} cannot be made ({}); check who owns your QGIS profile.</source>
   <translation>无法创建文件夹 {}（{}）；请检查 QGIS 配置文件夹的所有者。</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>局限</translation>
  </message>
  <message>
   <source>Trained on</source>
   <translation>训练数据</translation>
  </message>
  <message>
   <source>Ratios</source>
   <translation>比率</translation>
  </message>
  <message>
   <source>{:g} to {:g}</source>
   <translation>{:g} 至 {:g}</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>波段</translation>
  </message>
  <message>
   <source>Precision</source>
   <translation>精度</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>许可</translation>
  </message>
  <message>
   <source>Scores measured with</source>
   <translation>评分所用参数</translation>
  </message>
  <message>
   <source>Amalgam is switched off; turn it on in Settings &gt; Options &gt; Processing &gt; Providers.</source>
   <translation>Amalgam 已关闭；请在 设置 &gt; 选项 &gt; 数据处理 &gt; 提供者 中启用。</translation>
  </message>
  <message>
   <source>Web layers have no pixels of their own and are not listed.</source>
   <translation>网络图层自身没有像元，因此未列出。</translation>
  </message>
  <message>
   <source>The same raster is chosen twice; choose two different ones.</source>
   <translation>同一栅格被选择了两次；请选择两个不同的栅格。</translation>
  </message>
  <message>
   <source>{} has no coordinate reference system; set it first (Layer &gt; Set CRS of Layer).</source>
   <translation>{} 没有坐标参照系；请先设置（图层 &gt; 设置图层坐标参照系）。</translation>
  </message>
  <message>
   <source>{} and {} do not overlap; choose two rasters of the same place.</source>
   <translation>{} 与 {} 不重叠；请选择同一地点的两个栅格。</translation>
  </message>
  <message>
   <source>off</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Choose another seed at random.</source>
   <translation>随机换一个种子。</translation>
  </message>
  <message>
   <source>With one step, all schedulers except Flow, midpoint give the same result.</source>
   <translation>只用一步时，除“Flow, 中点”外所有调度器的结果相同。</translation>
  </message>
  <message>
   <source>Recommended: {}.</source>
   <translation>推荐：{}。</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>引导影像</translation>
  </message>
  <message>
   <source>Cube</source>
   <translation>立方体</translation>
  </message>
  <message>
   <source>Sharpened</source>
   <translation>锐化结果</translation>
  </message>
  <message>
   <source>Choose a guide (fine, few bands) and a cube (coarse): add them to the project or drop them.</source>
   <translation>请选择引导影像（高分辨率、少波段）和立方体（低分辨率）：将它们添加到工程或拖放到此处。</translation>
  </message>
  <message>
   <source>Cube of {} bands, guide of {}; a pixel of the cube is {:.3g} pixels of the guide wide.</source>
   <translation>立方体 {} 个波段，引导影像 {} 个波段；立方体的一个像素宽为引导影像的 {:.3g} 个像素。</translation>
  </message>
  <message>
   <source>MTF-GLP, a formula with weights of the whole scene: in the mean 5 % more SAM and 9 % more ERGAS than Balanced.</source>
   <translation>MTF-GLP，使用整景统一权重的公式：平均而言，SAM 比“均衡”高 5 %，ERGAS 高 9 %。</translation>
  </message>
  <message>
   <source>Local regression: weights fitted anew around each place. The best where there are few pixels.</source>
   <translation>局部回归：在每个位置周围重新拟合权重。像素较少时效果最好。</translation>
  </message>
  <message>
   <source>Stacked: local regression, corrected by the mix of three methods that was best one scale coarser. Up to a ratio of 4.5 and with enough pixels, it is in most scenes 1 to 13 % closer to the truth than Balanced; otherwise it is the same. Takes up to two thirds longer.</source>
   <translation>Stacked：局部回归，再用在更粗一级尺度上最佳的三种方法组合加以校正。比率不超过 4.5 且像素足够时，在大多数场景中比“均衡”更接近真值 1 % 至 13 %；否则结果相同。耗时最多增加三分之二。</translation>
  </message>
  <message>
   <source>The guide is not finer than the cube (a pixel of it is {:.3g} of the guide's); swap the two?</source>
   <translation>引导影像的分辨率并不高于立方体（立方体的像素宽为引导影像的 {:.3g} 倍）；是否交换两者？</translation>
  </message>
  <message>
   <source>A pixel of the cube is {:.3g} of the guide's wide; {:g} to {:g} work. Resample one of the two.</source>
   <translation>立方体的像素宽为引导影像的 {:.3g} 倍；可用范围为 {:g} 至 {:g}。请先对其中之一重采样。</translation>
  </message>
  <message>
   <source>none (no guide)</source>
   <translation>无（不引导）</translation>
  </message>
  <message>
   <source>Open a file, or choose two to open both rasters at once.</source>
   <translation>打开一个文件，或选择两个以同时打开两个栅格。</translation>
  </message>
  <message>
   <source>PAN and MS of a simulated suburb, to try everything on.</source>
   <translation>模拟郊区的 PAN 和 MS，可用来试用所有功能。</translation>
  </message>
  <message>
   <source>Drop two rasters, or one folder or file of a product.</source>
   <translation>请拖入两个栅格，或某个产品的一个文件夹或文件。</translation>
  </message>
  <message>
   <source>{} holds no PAN and MS that clearly belong together; drop the two files instead.</source>
   <translation>{} 中没有明确配对的 PAN 和 MS；请改为拖入这两个文件。</translation>
  </message>
  <message>
   <source>{} has several bands; PAN has one.</source>
   <translation>{} 有多个波段；PAN 只有一个。</translation>
  </message>
  <message>
   <source>onnxruntime is missing; install it above, or take the preset Fast of pansharpening.</source>
   <translation>缺少 onnxruntime；请在上方安装，或选用全色锐化的“快速”预设。</translation>
  </message>
  <message>
   <source>There is no model for this on this machine yet; update the plugin.</source>
   <translation>本机尚无可用的模型；请更新插件。</translation>
  </message>
  <message>
   <source>The model {} is a regression: it takes one step, and its answer is always the same.</source>
   <translation>模型 {} 是回归模型：只需一步，结果始终相同。</translation>
  </message>
  <message>
   <source>The model {} is a regression: it draws no noise, so no seed changes its answer.</source>
   <translation>模型 {} 是回归模型：不抽取噪声，因此种子不会改变结果。</translation>
  </message>
  <message>
   <source>Classical methods give one result and no samples, so there is no uncertainty.</source>
   <translation>经典方法只给出一个结果而没有样本，因此没有不确定性。</translation>
  </message>
  <message>
   <source>Uncertainty needs two samples or more.</source>
   <translation>不确定性需要两个或更多样本。</translation>
  </message>
  <message>
   <source>Uncertainty needs two steps or more.</source>
   <translation>不确定性需要两步或更多步。</translation>
  </message>
  <message>
   <source>DMSP, as radiance</source>
   <translation>DMSP（辐亮度）</translation>
  </message>
  <message>
   <source>VIIRS</source>
   <translation>VIIRS</translation>
  </message>
  <message>
   <source>Radiance</source>
   <translation>辐亮度</translation>
  </message>
  <message>
   <source>Choose a DMSP-OLS raster: add it to the project, or drop it here.</source>
   <translation>请选择一个 DMSP-OLS 栅格：将其添加到工程中，或拖到此处。</translation>
  </message>
  <message>
   <source>One year</source>
   <translation>一年</translation>
  </message>
  <message>
   <source>{} years</source>
   <translation>{} 年</translation>
  </message>
  <message>
   <source>{}; guided by VIIRS.</source>
   <translation>{}；由 VIIRS 引导。</translation>
  </message>
  <message>
   <source>{}; without a guide.</source>
   <translation>{}；无引导。</translation>
  </message>
  <message>
   <source>A regression: one smooth answer, pixel by pixel as close to the truth as a mean of samples, but without an uncertainty. Takes one fiftieth of the time of Best.</source>
   <translation>回归：单一而平滑的结果，逐像元与样本均值一样接近真值，但没有不确定性。耗时为“最佳”的五十分之一。</translation>
  </message>
  <message>
   <source>The network {}, the mean of {} samples of 2 steps: as close to the truth as Fast, and with an uncertainty. Takes a quarter of the time of Best.</source>
   <translation>网络 {}，{} 个样本的均值，每个 2 步：与“快速”一样接近真值，并给出不确定性。耗时为“最佳”的四分之一。</translation>
  </message>
  <message>
   <source>The network {}, the mean of {} samples of {} steps: more of the texture of real lights, and an uncertainty from samples that differ as lights do. Pixel by pixel it is no closer to the truth than Balanced, and it takes four times as long.</source>
   <translation>网络 {}，{} 个样本的均值，每个 {} 步：更多真实灯光的纹理，样本间的差异与灯光相似，由此得到不确定性。逐像元并不比“均衡”更接近真值，耗时为其四倍。</translation>
  </message>
  <message>
   <source>Advanced</source>
   <translation>高级</translation>
  </message>
  <message>
   <source>Custom</source>
   <translation>自定义</translation>
  </message>
  <message>
   <source>These settings match none of the three presets; press one of them to go back.</source>
   <translation>这些设置与三个预设都不相符；按其中之一即可恢复。</translation>
  </message>
  <message>
   <source>Algorithm, model, steps and everything else that the presets choose for you.</source>
   <translation>算法、模型、步数，以及由预设代为选择的其他一切。</translation>
  </message>
  <message>
   <source>MS</source>
   <translation>MS</translation>
  </message>
  <message>
   <source>PAN</source>
   <translation>PAN</translation>
  </message>
  <message>
   <source>Fused</source>
   <translation>融合结果</translation>
  </message>
  <message>
   <source>Choose a panchromatic raster and a multispectral one: add them to the project, or drop them here.</source>
   <translation>请选择一个全色栅格和一个多光谱栅格：将它们添加到工程中，或拖到此处。</translation>
  </message>
  <message>
   <source>{} bands; an MS pixel is {:.3g} PAN pixels wide.</source>
   <translation>{} 个波段；一个 MS 像元宽 {:.3g} 个 PAN 像元。</translation>
  </message>
  <message>
   <source>GSA, a formula: as sharp as PAN, done in seconds even without onnxruntime. It changes colours more than the network does (ERGAS a fifth higher).</source>
   <translation>GSA，一个公式：与 PAN 一样清晰，没有 onnxruntime 也能几秒完成。颜色变化比网络大（ERGAS 高五分之一）。</translation>
  </message>
  <message>
   <source>The network {} in one step: as sharp as PAN, with colours closer to the truth than those of any formula. Takes about two and a half times as long as Fast.</source>
   <translation>网络 {}，一步完成：与 PAN 同样清晰，颜色比任何公式都更接近真值。耗时约为“快速”的两倍半。</translation>
  </message>
  <message>
   <source>The network {}, the mean of {} samples: the closest to the truth (ERGAS 3 % lower than Balanced), and with the uncertainty of every pixel. Takes about {} times as long as Balanced.</source>
   <translation>网络 {}，{} 个样本的均值：最接近真值（ERGAS 比“均衡”低 3 %），并给出每个像元的不确定性。耗时约为“均衡”的 {} 倍。</translation>
  </message>
  <message>
   <source>PAN is not finer than MS (an MS pixel is {:.3g} PAN pixels wide); swap the two?</source>
   <translation>PAN 并不比 MS 精细（一个 MS 像元宽 {:.3g} 个 PAN 像元）；是否把两者弄反了？</translation>
  </message>
  <message>
   <source>An MS pixel is {:.3g} PAN pixels wide; {:g} to {:g} work. Resample one of the two first.</source>
   <translation>一个 MS 像元宽 {:.3g} 个 PAN 像元；可用范围为 {:g} 至 {:g}。请先对其中之一重采样。</translation>
  </message>
  <message>
   <source>{} px</source>
   <translation>{} px</translation>
  </message>
  <message>
   <source>Draw the preview's rectangle on the map, instead of taking the middle of the view; Esc leaves drawing.</source>
   <translation>在地图上绘制预览矩形，而不是取视图中心；按 Esc 结束绘制。</translation>
  </message>
  <message>
   <source>{} × {} px</source>
   <translation>{} × {} px</translation>
  </message>
  <message>
   <source>The rectangle that you drew.</source>
   <translation>您绘制的矩形。</translation>
  </message>
  <message>
   <source>Uncertainty</source>
   <translation>不确定性</translation>
  </message>
  <message>
   <source>This is not ready yet.</source>
   <translation>尚未完成。</translation>
  </message>
  <message>
   <source>This preview shows another place.</source>
   <translation>它显示的是另一地点。</translation>
  </message>
  <message>
   <source>There is nothing to show here.</source>
   <translation>此处没有可显示的内容。</translation>
  </message>
  <message>
   <source>MS units</source>
   <translation>MS 单位</translation>
  </message>
  <message>
   <source>Show the preview as a temporary layer of the map; drag the divider there to see what lies below.</source>
   <translation>将预览显示为地图的临时图层；在地图上拖动分隔线可查看其下的内容。</translation>
  </message>
  <message>
   <source>There is no preview to show yet.</source>
   <translation>还没有可显示的预览。</translation>
  </message>
  <message>
   <source>Preview: {}</source>
   <translation>预览：{}</translation>
  </message>
  <message>
   <source>A preview, which disappears with the dock.</source>
   <translation>预览，随面板关闭而消失。</translation>
  </message>
  <message>
   <source>Pin {}: {}</source>
   <translation>已固定 {}：{}</translation>
  </message>
  <message>
   <source>another place</source>
   <translation>另一地点</translation>
  </message>
  <message>
   <source>{} previews are pinned; remove one first.</source>
   <translation>已固定 {} 个预览；请先移除一个。</translation>
  </message>
  <message>
   <source>There is no preview to keep yet.</source>
   <translation>还没有可保留的预览。</translation>
  </message>
  <message>
   <source>This preview is pinned.</source>
   <translation>此预览已固定。</translation>
  </message>
  <message>
   <source>Keep this preview below, and compare it with others.</source>
   <translation>将此预览保留在下方，并与其他预览比较。</translation>
  </message>
  <message>
   <source>The preview is still being made.</source>
   <translation>预览仍在生成。</translation>
  </message>
  <message>
   <source>Draw a rectangle on the map; Esc leaves drawing.</source>
   <translation>请在地图上绘制一个矩形；按 Esc 结束绘制。</translation>
  </message>
  <message>
   <source>Preview cancelled.</source>
   <translation>预览已取消。</translation>
  </message>
  <message>
   <source>Making the preview …</source>
   <translation>正在生成预览…</translation>
  </message>
  <message>
   <source>There is no preview.</source>
   <translation>没有预览。</translation>
  </message>
  <message>
   <source>Fuse a part of the map, in the background. Within a few pixels of its edges, a preview may differ very slightly from the run.</source>
   <translation>在后台融合地图的一部分。预览在距边缘几个像元之内可能与正式运行略有差异。</translation>
  </message>
  <message>
   <source>Press Preview: the middle of the map is fused, and compared here.</source>
   <translation>按“预览”：融合地图中心部分，并在此处比较。</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>预览</translation>
  </message>
  <message>
   <source>Preview of a fusion</source>
   <translation>融合预览</translation>
  </message>
  <message>
   <source>Fusing …</source>
   <translation>正在融合…</translation>
  </message>
  <message>
   <source>Quick look (1 step)</source>
   <translation>快速查看（1 步）</translation>
  </message>
  <message>
   <source>Mean of {} of {}</source>
   <translation>第 {} 个均值，共 {} 个</translation>
  </message>
  <message>
   <source>Step {} of {}</source>
   <translation>第 {} 步，共 {} 步</translation>
  </message>
  <message>
   <source>Making the preview</source>
   <translation>正在生成预览</translation>
  </message>
  <message>
   <source>Sample {} of {}, step {} of {}</source>
   <translation>样本 {}/{}，第 {} 步，共 {} 步</translation>
  </message>
  <message>
   <source>{}, about {} left</source>
   <translation>{}，约剩 {}</translation>
  </message>
  <message>
   <source>Band</source>
   <translation>波段</translation>
  </message>
  <message>
   <source>Wavelength (nm)</source>
   <translation>波长（nm）</translation>
  </message>
  <message>
   <source>Point at the preview: the spectra of cube, guide and result are drawn here.</source>
   <translation>将光标指向预览：此处将绘制立方体、引导影像和结果的光谱。</translation>
  </message>
  <message>
   <source>{:.1f} s</source>
   <translation>{:.1f} 秒</translation>
  </message>
  <message>
   <source>consistency {:.3f}</source>
   <translation>一致性 {:.3f}</translation>
  </message>
  <message>
   <source>HQNR {:.3f}, sharpness {:.2f} of PAN's detail</source>
   <translation>HQNR {:.3f}，清晰度为 PAN 细节的 {:.2f}</translation>
  </message>
  <message>
   <source>sum of lights {:,.0f} nW/cm2/sr</source>
   <translation>灯光总和 {:,.0f} nW/cm2/sr</translation>
  </message>
  <message>
   <source>uncertainty 0 to {:.3g} {}</source>
   <translation>不确定性 0 至 {:.3g} {}</translation>
  </message>
  <message>
   <source>Consistency: ERGAS between the MS and the result as the MS sensor would see it; 0 is perfect.
HQNR: colours and detail kept; 1 is perfect. It rewards keeping the MS as it is, and sees neither blur nor colour fringes nor doubled edges.
Sharpness: how much of PAN's finest detail (what a Gaussian of one pixel takes away) the bands show; 1 is all of it. Look at both, and at the picture.
Uncertainty: standard deviation of the samples, in the unit of the result, from dark to bright.</source>
   <translation>一致性：MS 与 MS 传感器所见结果之间的 ERGAS；0 为完美。
HQNR：颜色与细节的保持程度；1 为完美。它偏爱原样保留 MS，看不出模糊、彩色条纹和重影边缘。
清晰度：波段显示出 PAN 最细细节（被一个像元的高斯模糊去掉的部分）的多少；1 为全部。请同时看这两项，并查看图像。
不确定性：样本的标准差，单位与结果相同，由暗到亮。</translation>
  </message>
  <message>
   <source>{}, {} steps</source>
   <translation>{}，{} 步</translation>
  </message>
  <message>
   <source>{}, {} step</source>
   <translation>{}，{} 步</translation>
  </message>
  <message>
   <source>seed {}, mean of {}</source>
   <translation>种子 {}，{} 个样本的均值</translation>
  </message>
  <message>
   <source>seed {}</source>
   <translation>种子 {}</translation>
  </message>
  <message>
   <source>sharpness {:.2f}</source>
   <translation>锐度 {:.2f}</translation>
  </message>
  <message>
   <source>HQNR {:.2f}, sharp. {:.2f}</source>
   <translation>HQNR {:.2f}，清晰度 {:.2f}</translation>
  </message>
  <message>
   <source>Why does it look like this? Nothing unusual was found.</source>
   <translation>为什么是这个样子？未发现异常。</translation>
  </message>
  <message>
   <source>The bands show {:.0f} % of PAN's finest detail, at {:.2f} of its contrast; they differ from each other in it {:.2f} times as much as in the MS.</source>
   <translation>各波段显示了 PAN 最细细节的 {:.0f} %，对比度为其 {:.2f} 倍；各波段在其中的差异为 MS 中的 {:.2f} 倍。</translation>
  </message>
  <message>
   <source>The result is softer than PAN: its finest detail has {:.2f} of PAN's contrast. Compare with gsa.</source>
   <translation>结果比 PAN 柔和：其最细细节的对比度为 PAN 的 {:.2f} 倍。请与 gsa 比较。</translation>
  </message>
  <message>
   <source>Measuring how fast this machine fuses</source>
   <translation>测量本机的融合速度</translation>
  </message>
  <message>
   <source>Rectangle: {:,} × {:,} px</source>
   <translation>矩形：{:,} × {:,} px</translation>
  </message>
  <message>
   <source>Whole raster: {:,} × {:,} px</source>
   <translation>整个栅格：{:,} × {:,} px</translation>
  </message>
  <message>
   <source>{}; a file of {} at most.</source>
   <translation>{}；文件最大 {}。</translation>
  </message>
  <message>
   <source>{}: about {}; use a smaller extent, or the preset Fast. {} of memory, a file of {} at most.</source>
   <translation>{}：约 {}；请使用较小的范围或“快速”预设。内存 {}，文件最大 {}。</translation>
  </message>
  <message>
   <source>{}: about {}, {} of memory, a file of {} at most.</source>
   <translation>{}：约 {}，内存 {}，文件最大 {}。</translation>
  </message>
  <message>
   <source>{:,.0f} MB</source>
   <translation>{:,.0f} MB</translation>
  </message>
  <message>
   <source>{:,.1f} GB</source>
   <translation>{:,.1f} GB</translation>
  </message>
  <message>
   <source>Copy as qgis_process command</source>
   <translation>复制为 qgis_process 命令</translation>
  </message>
  <message>
   <source>Copy as Python</source>
   <translation>复制为 Python</translation>
  </message>
  <message>
   <source>Run on the whole rectangle that you drew, instead of the whole raster.</source>
   <translation>对您绘制的整个矩形运行，而不是对整个栅格。</translation>
  </message>
  <message>
   <source>Opens the Processing dialog with everything filled in.</source>
   <translation>打开已填好的处理对话框。</translation>
  </message>
  <message>
   <source>Copies the same run to the clipboard, as text.</source>
   <translation>将同一次运行以文本形式复制到剪贴板。</translation>
  </message>
  <message>
   <source>Measuring how long it will take …</source>
   <translation>正在测量需要多长时间…</translation>
  </message>
  <message>
   <source>The rectangle lies outside the rasters.</source>
   <translation>矩形位于栅格之外。</translation>
  </message>
  <message>
   <source>The command is on the clipboard.</source>
   <translation>命令已复制到剪贴板。</translation>
  </message>
  <message>
   <source>The Python text is on the clipboard.</source>
   <translation>Python 文本已复制到剪贴板。</translation>
  </message>
  <message>
   <source>A run for {} was stopped after {:,} of {:,} tiles: Run goes on from there if its settings are the same.</source>
   <translation>{} 的一次运行在完成 {:,} / {:,} 个分块后停止：若设置相同，点击“运行”将从该处继续。</translation>
  </message>
  <message>
   <source>Installing onnxruntime into {} …</source>
   <translation>正在将 onnxruntime 安装到 {} …</translation>
  </message>
  <message>
   <source>Checking that it loads …</source>
   <translation>正在检查能否加载…</translation>
  </message>
  <message>
   <source>onnxruntime was installed but is not found; restart QGIS.</source>
   <translation>onnxruntime 已安装但未找到；请重启 QGIS。</translation>
  </message>
  <message>
   <source>{} could not be started; install onnxruntime with your system's packages.</source>
   <translation>无法启动 {}；请用系统的软件包安装 onnxruntime。</translation>
  </message>
  <message>
   <source>Downloading onnxruntime ({}) …</source>
   <translation>正在下载 onnxruntime（{}）…</translation>
  </message>
  <message>
   <source>Looking for onnxruntime …</source>
   <translation>正在查找 onnxruntime…</translation>
  </message>
  <message>
   <source>Downloading onnxruntime …</source>
   <translation>正在下载 onnxruntime…</translation>
  </message>
  <message>
   <source>Reading the wheel …</source>
   <translation>正在读取 wheel 文件…</translation>
  </message>
  <message>
   <source>Unpacking onnxruntime …</source>
   <translation>正在解压 onnxruntime…</translation>
  </message>
  <message>
   <source>The proxy refused pip; set HTTPS_PROXY (with user name and password if it needs them) and start QGIS again.</source>
   <translation>代理拒绝了 pip；请设置 HTTPS_PROXY（如有需要请包含用户名和密码）并重新启动 QGIS。</translation>
  </message>
  <message>
   <source>The certificate of the package index could not be verified; ask whoever runs your network what to set PIP_CERT to.</source>
   <translation>无法验证软件包索引的证书；请向网络管理员询问 PIP_CERT 应设为何值。</translation>
  </message>
  <message>
   <source>The package index could not be reached; check the connection and try again, or install from a wheel file.</source>
   <translation>无法连接软件包索引；请检查网络连接后重试，或从 wheel 文件安装。</translation>
  </message>
  <message>
   <source>This Python has no pip; install your system's package for it (python3-pip).</source>
   <translation>此 Python 没有 pip；请安装系统提供的软件包（python3-pip）。</translation>
  </message>
  <message>
   <source>The folder could not be written; close other QGIS windows, and check who owns your QGIS profile.</source>
   <translation>无法写入该文件夹；请关闭其他 QGIS 窗口，并检查 QGIS 配置文件夹属于哪个用户。</translation>
  </message>
  <message>
   <source>The disk is full; onnxruntime needs about 80 MB.</source>
   <translation>磁盘已满；onnxruntime 约需 80 MB。</translation>
  </message>
  <message>
   <source>The wheel file is damaged; download it again.</source>
   <translation>wheel 文件已损坏；请重新下载。</translation>
  </message>
  <message>
   <source>There is no onnxruntime for this Python and machine; use a newer QGIS, or classical methods.</source>
   <translation>没有适用于此 Python 和机器的 onnxruntime；请使用更新的 QGIS 或经典方法。</translation>
  </message>
  <message>
   <source>pip could not install onnxruntime; what it said is in View &gt; Panels &gt; Log Messages &gt; Amalgam.</source>
   <translation>pip 无法安装 onnxruntime；其输出见“视图 &gt; 面板 &gt; 日志消息 &gt; Amalgam”。</translation>
  </message>
  <message>
   <source>onnxruntime was installed but does not load; install Microsoft's Visual C++ runtime and start QGIS again.</source>
   <translation>onnxruntime 已安装但无法加载；请安装微软 Visual C++ 运行库并重新启动 QGIS。</translation>
  </message>
  <message>
   <source>onnxruntime was installed but does not fit this QGIS's numpy; use a newer QGIS, or classical methods.</source>
   <translation>onnxruntime 已安装，但与此 QGIS 的 numpy 不匹配；请使用更新的 QGIS，或使用经典方法。</translation>
  </message>
  <message>
   <source>onnxruntime was installed but needs a newer system; use your system's own package of it, or classical methods.</source>
   <translation>onnxruntime 已安装，但需要更新的系统；请使用系统自带的软件包，或使用经典方法。</translation>
  </message>
  <message>
   <source>onnxruntime was installed but does not load; what Python said is in View &gt; Panels &gt; Log Messages &gt; Amalgam.</source>
   <translation>onnxruntime 已安装但无法加载；Python 的输出见“视图 &gt; 面板 &gt; 日志消息 &gt; Amalgam”。</translation>
  </message>
  <message>
   <source>{} is no wheel of onnxruntime; choose a file called onnxruntime-….whl, as it was downloaded.</source>
   <translation>{} 不是 onnxruntime 的 wheel 文件；请选择名为 onnxruntime-….whl 的原始下载文件。</translation>
  </message>
  <message>
   <source>This wheel is for another Python or machine; download the one for Python {} ({}).</source>
   <translation>此 wheel 文件适用于其他 Python 或机器；请下载适用于 Python {}（{}）的文件。</translation>
  </message>
  <message>
   <source>Runs: {}</source>
   <translation>运行：{}</translation>
  </message>
  <message>
   <source>For machines without network: the file onnxruntime-….whl for Python {}, downloaded elsewhere.</source>
   <translation>用于没有网络的机器：在别处下载的、适用于 Python {} 的 onnxruntime-….whl 文件。</translation>
  </message>
  <message>
   <source>The fusion networks need the Python package onnxruntime, which this QGIS lacks. Classical methods work without it. Installing downloads about 25 MB into your QGIS profile and changes no other package.</source>
   <translation>融合网络需要 Python 包 onnxruntime，而此 QGIS 没有。经典方法无需它即可使用。安装会将约 25 MB 下载到您的 QGIS 配置文件夹，不会更改其他软件包。</translation>
  </message>
  <message>
   <source>Wheels of onnxruntime</source>
   <translation>onnxruntime 的 wheel 文件</translation>
  </message>
  <message>
   <source>Loading onnxruntime</source>
   <translation>正在加载 onnxruntime</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message>
   <source>Go back to the place that this preview shows.</source>
   <translation>回到此预览所示的地点。</translation>
  </message>
  <message>
   <source>{}. Press to have these settings back.</source>
   <translation>{}。按下以恢复这些设置。</translation>
  </message>
  <message>
   <source>Remove {}</source>
   <translation>移除 {}</translation>
  </message>
  <message>
   <source>Go back to the place of {}</source>
   <translation>回到 {} 的地点</translation>
  </message>
  <message>
   <source>Pinned previews</source>
   <translation>已固定的预览</translation>
  </message>
  <message>
   <source>There are more pinned previews.</source>
   <translation>还有更多已固定的预览。</translation>
  </message>
  <message>
   <source>Left of the divider</source>
   <translation>分隔线左侧</translation>
  </message>
  <message>
   <source>Right of the divider</source>
   <translation>分隔线右侧</translation>
  </message>
  <message>
   <source>Flicker</source>
   <translation>闪烁</translation>
  </message>
  <message>
   <source>Show the left picture alone, then the right one (space); Esc or the divider brings both back.</source>
   <translation>先单独显示左侧图像，再显示右侧图像（空格键）；按 Esc 或移动分隔线恢复两者。</translation>
  </message>
  <message>
   <source>Follow the map</source>
   <translation>跟随地图</translation>
  </message>
  <message>
   <source>Follow the map: picture and map are moved and zoomed in step.</source>
   <translation>跟随地图：图像与地图同步平移和缩放。</translation>
  </message>
  <message>
   <source>Note:</source>
   <translation>注意：</translation>
  </message>
  <message>
   <source>INPUT must be the folder with the scenes, but {} is not a folder; choose another.</source>
   <translation>INPUT 是存放场景的文件夹，而 {} 不是文件夹；请另选一个。</translation>
  </message>
  <message>
   <source>METHOD must be one of {}; not {}.</source>
   <translation>METHOD 必须是 {} 之一；而不是 {}。</translation>
  </message>
  <message>
   <source>OUTPUT {} cannot be made ({}); choose another folder.</source>
   <translation>无法创建 OUTPUT {}（{}）；请另选文件夹。</translation>
  </message>
  <message>
   <source>In {} no PAN and MS belong together; give PAN_PATTERN and MS_PATTERN.</source>
   <translation>在 {} 中没有配对的 PAN 和 MS；请给出 PAN_PATTERN 和 MS_PATTERN。</translation>
  </message>
  <message>
   <source>In {} no PAN and MS belong together; turn on RECURSIVE, or give PAN_PATTERN and MS_PATTERN.</source>
   <translation>在 {} 中没有配对的 PAN 和 MS；请打开 RECURSIVE，或给出 PAN_PATTERN 和 MS_PATTERN。</translation>
  </message>
  <message>
   <source>There is a result already; turn on OVERWRITE to fuse the scene again.</source>
   <translation>结果已存在；打开 OVERWRITE 可重新融合。</translation>
  </message>
  <message>
   <source>There was not enough memory for this scene.</source>
   <translation>内存不足，无法处理此场景。</translation>
  </message>
  <message>
   <source>{}: {}</source>
   <translation>{}：{}</translation>
  </message>
  <message>
   <source>{} of {}: {}, {:.1f} s.</source>
   <translation>{}/{}：{}，{:.1f} 秒。</translation>
  </message>
  <message>
   <source>{} of {}: {}: {}</source>
   <translation>{}/{}：{}：{}</translation>
  </message>
  <message>
   <source>TILE_SIZE must be a multiple of 4 between {} and {}, not {}.</source>
   <translation>TILE_SIZE 必须是 {} 到 {} 之间 4 的倍数，而不是 {}。</translation>
  </message>
  <message>
   <source>The output would overwrite the input {}; choose another name.</source>
   <translation>输出会覆盖输入 {}；请另选名称。</translation>
  </message>
  <message>
   <source>ENSEMBLE must be a whole number between 1 and {}, not {}.</source>
   <translation>ENSEMBLE 必须是 1 到 {} 之间的整数，而不是 {}。</translation>
  </message>
  <message>
   <source>UNCERTAINTY is the spread of an ensemble; set ENSEMBLE to 2 or more (8 is usual).</source>
   <translation>UNCERTAINTY 是一组样本的离散程度；请将 ENSEMBLE 设为 2 或更大（通常为 8）。</translation>
  </message>
  <message>
   <source>UNCERTAINTY needs samples that differ, and with fewer than {} steps they do not; set STEPS to 4 or more.</source>
   <translation>UNCERTAINTY 需要彼此不同的样本，而少于 {} 步时样本没有差别；请将 STEPS 设为 4 或更大。</translation>
  </message>
  <message>
   <source>OUTPUT and UNCERTAINTY name the same file; give each its own.</source>
   <translation>OUTPUT 与 UNCERTAINTY 指向同一文件；请分别命名。</translation>
  </message>
  <message>
   <source>SHARPNESS must be between 0 and 1, not {:g}.</source>
   <translation>SHARPNESS 必须在 0 和 1 之间，而不是 {:g}。</translation>
  </message>
  <message>
   <source>FINE_COLOURS must be one of {}, not {}.</source>
   <translation>FINE_COLOURS 必须是 {} 之一，而不是 {}。</translation>
  </message>
  <message>
   <source>CONSISTENCY must be a whole number between 0 and {}, not {}.</source>
   <translation>CONSISTENCY 必须是 0 到 {} 之间的整数，而不是 {}。</translation>
  </message>
  <message>
   <source>{} and RESIDUAL name the same file; give each its own.</source>
   <translation>{} 与 RESIDUAL 指向同一文件；请分别命名。</translation>
  </message>
  <message>
   <source>{} names the same file as another output; give it a name of its own.</source>
   <translation>{} 与另一个输出是同一个文件；请为它另取一个名称。</translation>
  </message>
  <message>
   <source>STEPS must be a whole number between 1 and {}, not {}.</source>
   <translation>STEPS 必须是 1 到 {} 之间的整数，而不是 {}。</translation>
  </message>
  <message>
   <source>The output {} is a folder; give it a name that ends in .tif.</source>
   <translation>输出 {} 是一个文件夹；请使用以 .tif 结尾的文件名。</translation>
  </message>
  <message>
   <source>The output {} must be a GeoTIFF; give it a name that ends in .tif.</source>
   <translation>输出 {} 必须是 GeoTIFF；请使用以 .tif 结尾的名称。</translation>
  </message>
  <message>
   <source>The output folder {} does not exist; create it or choose another.</source>
   <translation>输出文件夹 {} 不存在；请创建它或另选一个。</translation>
  </message>
  <message>
   <source>MTF_GAIN must lie between {:g} and {:g}, or be 0 if it is not known, not {:g}.</source>
   <translation>MTF_GAIN 必须在 {:g} 到 {:g} 之间，未知时为 0，而不是 {:g}。</translation>
  </message>
  <message>
   <source>{} must be numbers separated by commas, not "{}".</source>
   <translation>{} 必须是用逗号分隔的数，而不是“{}”。</translation>
  </message>
  <message>
   <source>{} must be 0 or more, and at least one of them more than 0.</source>
   <translation>{} 必须为 0 或更大，且至少有一个大于 0。</translation>
  </message>
  <message>
   <source>CLUSTER must be local:2, for two workers on this machine, or the address of a Dask scheduler, such as tcp://10.0.0.1:8786, not {}.</source>
   <translation>CLUSTER 必须是 local:2（本机上两个工作进程），或 Dask 调度器的地址，例如 tcp://10.0.0.1:8786，而不是 {}。</translation>
  </message>
  <message>
   <source>No Dask scheduler answers at {}; start one there (dask scheduler), correct CLUSTER, or leave it empty.</source>
   <translation>{} 处没有 Dask 调度器应答；请在那里启动一个（dask scheduler），更正 CLUSTER，或将其留空。</translation>
  </message>
  <message>
   <source>The scheduler {} has no workers; start some (dask worker {}) where this version of Amalgam is installed.</source>
   <translation>调度器 {} 没有工作进程；请在装有此版本 Amalgam 的机器上启动一些（dask worker {}）。</translation>
  </message>
  <message>
   <source>One tile ended {} workers, one after another; they may lack memory, and a smaller TILE_SIZE needs less.</source>
   <translation>同一个瓦片先后使 {} 个工作进程终止；可能是它们内存不足，较小的 TILE_SIZE 需要的内存较少。</translation>
  </message>
  <message>
   <source>The workers of {} do not have Amalgam ({}); install its wheel, of this version, where they run.</source>
   <translation>{} 的工作进程没有 Amalgam（{}）；请在它们运行的机器上安装此版本的 wheel。</translation>
  </message>
  <message>
   <source>The scheduler {} is not there any more; start it again, and run again.</source>
   <translation>调度器 {} 已不存在；请重新启动它，然后重新运行。</translation>
  </message>
  <message>
   <source>CLUSTER needs Dask's package distributed, which is not available here ({}); leave CLUSTER empty, or install it with: {}</source>
   <translation>CLUSTER 需要 Dask 的软件包 distributed，而此处没有（{}）；请将 CLUSTER 留空，或用以下命令安装：{}</translation>
  </message>
  <message>
   <source>Workers cannot be started from {}; start them by hand, and give CLUSTER the address of their scheduler.</source>
   <translation>无法从 {} 启动工作进程；请手动启动，并把其调度器的地址填入 CLUSTER。</translation>
  </message>
  <message>
   <source>The network runs on the cluster {} ({} threads of its workers).</source>
   <translation>网络在集群 {} 上运行（工作进程共 {} 个线程）。</translation>
  </message>
  <message>
   <source>A worker made a tile that cannot be seen here; write OUTPUT to a disk that all workers share.</source>
   <translation>工作进程生成的一个瓦片在此处看不到；请把 OUTPUT 写到所有工作进程共享的磁盘上。</translation>
  </message>
  <message>
   <source>The worker on {} says: {}</source>
   <translation>{} 上的工作进程报告：{}</translation>
  </message>
  <message>
   <source>it has another file of the model {}; install the same one.</source>
   <translation>它的模型 {} 的文件不同；请安装同一个文件。</translation>
  </message>
  <message>
   <source>the folder {} is not there; write OUTPUT to a disk that all workers have under the same path.</source>
   <translation>文件夹 {} 在那里不存在；请把 OUTPUT 写到所有工作进程以相同路径访问的磁盘上。</translation>
  </message>
  <message>
   <source>it has version {} of Amalgam and the run version {}; install the same one.</source>
   <translation>它的 Amalgam 版本为 {}，而本次运行的版本为 {}；请安装同一版本。</translation>
  </message>
  <message>
   <source>it reads other rasters than the run does; all workers must see the same files.</source>
   <translation>它读取的栅格与本次运行的不同；所有工作进程必须看到相同的文件。</translation>
  </message>
  <message>
   <source>The table {} needs a name that ends in .csv.</source>
   <translation>表 {} 的名称必须以 .csv 结尾。</translation>
  </message>
  <message>
   <source>The table's folder {} does not exist; create it or choose another.</source>
   <translation>表所在的文件夹 {} 不存在；请创建它或另选一个。</translation>
  </message>
  <message>
   <source>FOLDER lies in {}, which does not exist; choose another.</source>
   <translation>FOLDER 位于不存在的 {} 中；请另选文件夹。</translation>
  </message>
  <message>
   <source>FOLDER {} cannot be made ({}); choose another.</source>
   <translation>无法创建 FOLDER {}（{}）；请另选文件夹。</translation>
  </message>
  <message>
   <source>{}, {}, {}</source>
   <translation>{}，{}，{}</translation>
  </message>
  <message>
   <source>1 step</source>
   <translation>1 步</translation>
  </message>
  <message>
   <source>{} steps</source>
   <translation>{} 步</translation>
  </message>
  <message>
   <source>There is nothing to compare; choose some METHODS.</source>
   <translation>没有可比较的内容；请选择 METHODS。</translation>
  </message>
  <message>
   <source>That makes {} combinations; choose fewer ({} at most).</source>
   <translation>这样共有 {} 种组合；请减少选择（最多 {} 种）。</translation>
  </message>
  <message>
   <source>STEPS must be whole numbers separated by commas, such as 1,4,25, not "{}".</source>
   <translation>STEPS 必须是用逗号分隔的整数，例如 1,4,25，而不是“{}”。</translation>
  </message>
  <message>
   <source>STEPS must be whole numbers between 1 and {}, such as 1,4,25, not "{}".</source>
   <translation>STEPS 必须是 1 到 {} 之间的整数，例如 1,4,25，而不是“{}”。</translation>
  </message>
  <message>
   <source>There is no method called {}; choose some of: {}.</source>
   <translation>没有名为 {} 的方法；请从中选择：{}。</translation>
  </message>
  <message>
   <source>{} needs a scheduler and a number of steps; choose SCHEDULERS and STEPS.</source>
   <translation>{} 需要调度器和步数；请选择 SCHEDULERS 和 STEPS。</translation>
  </message>
  <message>
   <source>SCHEDULERS must be some of {}; not {}.</source>
   <translation>SCHEDULERS 必须从 {} 中选择，而不是 {}。</translation>
  </message>
  <message>
   <source>None of the methods could be run; {} said: {}</source>
   <translation>所有方法都无法运行；{} 提示：{}</translation>
  </message>
  <message>
   <source>There was not enough memory; choose a smaller EXTENT.</source>
   <translation>内存不足；请选择更小的 EXTENT。</translation>
  </message>
  <message>
   <source>{}, {}</source>
   <translation>{}，{}</translation>
  </message>
  <message>
   <source>The scheduler staged needs STEPS of at least 2, one for each stage; for 1 step choose ddim.</source>
   <translation>调度器 staged 要求 STEPS 至少为 2，每个阶段一步；只用 1 步时请选择 ddim。</translation>
  </message>
  <message>
   <source>The scheduler staged spaces its own steps; choose trailing instead of {}.</source>
   <translation>调度器 staged 自行分配各步；请选择 trailing，而不是 {}。</translation>
  </message>
  <message>
   <source>The schedule has no room for {} steps around a switch at noise level {:g}; try {:.2g}.</source>
   <translation>噪声表中没有空间容纳 {} 步（切换处的噪声水平为 {:g}）；请尝试 {:.2g}。</translation>
  </message>
  <message>
   <source>Eta must lie between 0 (deterministic) and 1 (ancestral), not {:g}.</source>
   <translation>eta 必须在 0（确定性）到 1（祖先采样）之间，而不是 {:g}。</translation>
  </message>
  <message>
   <source>Heun's method in sigma cannot start from pure noise; use flow_heun, or trailing ddim.</source>
   <translation>sigma 中的 Heun 方法不能从纯噪声开始；请使用 flow_heun，或采用 trailing 间隔的 ddim。</translation>
  </message>
  <message>
   <source>pure noise</source>
   <translation>纯噪声</translation>
  </message>
  <message>
   <source>a clean image</source>
   <translation>无噪声的图像</translation>
  </message>
  <message>
   <source>The parameterisation {} is not defined for {}; use x0, or stop short of it.</source>
   <translation>参数化 {} 对{}没有定义；请使用 x0，或在此之前停止。</translation>
  </message>
  <message>
   <source>A network must estimate one of {}, not {}.</source>
   <translation>网络必须估计 {} 之一，而不是 {}。</translation>
  </message>
  <message>
   <source>SCHEDULER must be one of {}, not {}.</source>
   <translation>SCHEDULER 必须是 {} 之一，而不是 {}。</translation>
  </message>
  <message>
   <source>The spacing must be one of {}, not {}.</source>
   <translation>间隔必须是 {} 之一，而不是 {}。</translation>
  </message>
  <message>
   <source>Eta belongs to the scheduler ddim; leave it at 0 for {}.</source>
   <translation>eta 只用于调度器 ddim；对 {} 请保持为 0。</translation>
  </message>
  <message>
   <source>STEPS must lie between 1 and {} here, not {}; try {}.</source>
   <translation>此处 STEPS 必须在 1 到 {} 之间，而不是 {}；请尝试 {}。</translation>
  </message>
  <message>
   <source>A network that estimates epsilon cannot start from pure noise, as this schedule does; choose the scheduler ddim with the schedule cosine, or a network that estimates x0 or v.</source>
   <translation>估计 epsilon 的网络不能像此噪声表那样从纯噪声开始；请选择调度器 ddim 和噪声表 cosine，或选择估计 x0 或 v 的网络。</translation>
  </message>
  <message>
   <source>With {} spacing and STEPS {} the network would be shown pure noise and told that it is clean; choose trailing spacing.</source>
   <translation>采用间隔 {} 且 STEPS 为 {} 时，网络看到的是纯噪声，却被告知没有噪声；请选择 trailing 间隔。</translation>
  </message>
  <message>
   <source>The schedule must be one of {}, not {}.</source>
   <translation>噪声表必须是 {} 之一，而不是 {}。</translation>
  </message>
  <message>
   <source>STEPS must be at least 1.</source>
   <translation>STEPS 至少为 1。</translation>
  </message>
  <message>
   <source>The noise levels of a sampler must fall from at most 1 to at least 0; choose fewer steps or trailing spacing.</source>
   <translation>采样器的噪声水平必须从不大于 1 降到不小于 0；请减少步数或选择 trailing 间隔。</translation>
  </message>
  <message>
   <source>The stretches of a staged schedule must meet at a time between 0 and 1 and a log-SNR between -{:g} and {:g}, not at {:g} and {:g}; try 0.6 and 0.</source>
   <translation>分段噪声表的各段必须在 0 到 1 之间的时间、-{:g} 到 {:g} 之间的 log-SNR 处相接，而不是在 {:g} 和 {:g} 处；请尝试 0.6 和 0。</translation>
  </message>
  <message>
   <source>The number of steps must lie between 1 and {}, not {}; try 4.</source>
   <translation>步数必须在 1 到 {} 之间，而不是 {}；请尝试 4。</translation>
  </message>
  <message>
   <source>A table's indices can be spaced trailing, leading or linspace, not {}.</source>
   <translation>表的索引间隔可以是 trailing、leading 或 linspace，而不是 {}。</translation>
  </message>
  <message>
   <source>The noise level to start at must be above 0 and at most 1, not {:g}; try 0.5.</source>
   <translation>起始噪声水平必须大于 0 且不超过 1，而不是 {:g}；请尝试 0.5。</translation>
  </message>
  <message>
   <source>The noise level {:g} is below the first steps of this schedule; start higher, at 0.5.</source>
   <translation>噪声水平 {:g} 低于此噪声表的最初几步；请从更高处（0.5）开始。</translation>
  </message>
  <message>
   <source>Karras spacing needs a finite sigma to start from and this schedule starts from pure noise; choose trailing spacing, or the schedule scaled_linear.</source>
   <translation>Karras 间隔需要有限的起始 sigma，而此噪声表从纯噪声开始；请选择 trailing 间隔，或噪声表 scaled_linear。</translation>
  </message>
  <message>
   <source>Karras spacing would spend {} of {} steps on this schedule above sigma 10, where nothing but noise is to be seen; choose trailing spacing, or the schedule scaled_linear.</source>
   <translation>在此噪声表上，Karras 间隔会有 {} 步（共 {} 步）落在 sigma 10 以上，那里除噪声外什么也看不到；请选择 trailing 间隔，或噪声表 scaled_linear。</translation>
  </message>
  <message>
   <source>The second sampler of a staged one must start at the noise level where the first ends.</source>
   <translation>分段采样器的第二个采样器必须从第一个结束时的噪声水平开始。</translation>
  </message>
  <message>
   <source>The name of the output {} is {} bytes long, and file systems take {} at most; choose a shorter one.</source>
   <translation>输出名称 {} 长 {} 字节，而文件系统最多允许 {} 字节；请选择更短的名称。</translation>
  </message>
  <message>
   <source>The output folder {} cannot be written ({}); choose another.</source>
   <translation>无法写入输出文件夹 {}（{}）；请另选一个。</translation>
  </message>
  <message>
   <source>The output {} is open or protected ({}); remove its layer from the project, or choose another name.</source>
   <translation>输出 {} 已被打开或受保护（{}）；请从工程中移除其图层，或选择其他名称。</translation>
  </message>
  <message>
   <source>The model file's card is nested too deeply to be read.</source>
   <translation>模型文件的卡片嵌套过深，无法读取。</translation>
  </message>
  <message>
   <source>The model file's card cannot be read: {}.</source>
   <translation>无法读取模型文件中的说明：{}。</translation>
  </message>
  <message>
   <source>The model file's card asks for {}, and this version knows {}; update the plugin or choose another model.</source>
   <translation>模型文件的说明要求 {}，而此版本只支持 {}；请更新插件或另选模型。</translation>
  </message>
  <message>
   <source>{} is not an ONNX file that can be read; choose another model.</source>
   <translation>{} 不是可读取的 ONNX 文件；请另选模型。</translation>
  </message>
  <message>
   <source>{} holds {}, and a network of this plugin may hold neither loops and branches nor weights in another file; choose another model.</source>
   <translation>{} 含有 {}，而本插件的网络既不能含有循环和分支，也不能把权重放在另一个文件中；请选择其他模型。</translation>
  </message>
  <message>
   <source>The model {} {} was made for another version of the plugin (it asks for {}, this version gives {}); choose another model.</source>
   <translation>模型 {} {} 适用于本插件的其他版本（它需要 {}，而此版本提供 {}）；请选择其他模型。</translation>
  </message>
  <message>
   <source>The model {} {} was made for another version of the plugin (it takes {} conditions and {} statistics, this version gives {} and {}); choose another model.</source>
   <translation>模型 {} {} 是为插件的其他版本制作的（它接受 {} 个条件和 {} 个统计量，此版本提供 {} 个和 {} 个）；请另选模型。</translation>
  </message>
  <message>
   <source>The model {} {} takes or gives arrays of other shapes than a network of its family ({}); choose another model.</source>
   <translation>模型 {} {} 的输入或输出数组的形状与其所属类别的网络不同（{}）；请选择其他模型。</translation>
  </message>
  <message>
   <source>The model {} belongs to the family {}, which is not made for this; choose a model of one of these families: {}.</source>
   <translation>模型 {} 属于 {} 系列，不适用于此任务；请选择以下系列之一的模型：{}。</translation>
  </message>
  <message>
   <source>{} has no Amalgam model card inside; choose a model made for this plugin.</source>
   <translation>{} 中没有 Amalgam 模型说明；请选择为此插件制作的模型。</translation>
  </message>
  <message>
   <source>{} leads nowhere (a broken link); remove it, or choose another model.</source>
   <translation>{} 是失效的链接；请将其删除，或选择其他模型。</translation>
  </message>
  <message>
   <source>{} is no file but a folder, a pipe or a device; choose another model.</source>
   <translation>{} 不是文件，而是文件夹、管道或设备；请选择其他模型。</translation>
  </message>
  <message>
   <source>{} has {:,.0f} MB, more than any ONNX file can have; choose another model.</source>
   <translation>{} 有 {:,.0f} MB，超过了 ONNX 文件可能的大小；请选择其他模型。</translation>
  </message>
  <message>
   <source>The model {} has no int8 file ({}.int8.onnx) beside it; set PRECISION to auto, fp16 or fp32.</source>
   <translation>模型 {} 旁没有 int8 文件 ({}.int8.onnx)；请将 PRECISION 设为 auto、fp16 或 fp32。</translation>
  </message>
  <message>
   <source>{} could not be used: {}</source>
   <translation>无法使用 {}：{}</translation>
  </message>
  <message>
   <source>there is an accelerator</source>
   <translation>有加速器</translation>
  </message>
  <message>
   <source>as asked</source>
   <translation>按要求</translation>
  </message>
  <message>
   <source>onnxruntime lists it but did not load it.</source>
   <translation>onnxruntime 列出了它，但没有加载。</translation>
  </message>
  <message>
   <source>There is no precision {}; set PRECISION to one of {}.</source>
   <translation>没有精度 {}；请将 PRECISION 设为 {} 之一。</translation>
  </message>
  <message>
   <source>the model has no int8 file</source>
   <translation>模型没有 int8 文件</translation>
  </message>
  <message>
   <source>int8 was measured to lose too much, or was not measured</source>
   <translation>经测量 int8 损失过大，或尚未测量</translation>
  </message>
  <message>
   <source>this processor has no 8-bit dot products, without which int8 gains nothing</source>
   <translation>此处理器没有 8 位点积指令，没有它 int8 毫无益处</translation>
  </message>
  <message>
   <source>this processor has 8-bit dot products, and int8 loses {}</source>
   <translation>此处理器有 8 位点积指令，int8 损失 {}</translation>
  </message>
  <message>
   <source>{:.2f} % of ERGAS</source>
   <translation>ERGAS 的 {:.2f} %</translation>
  </message>
  <message>
   <source>{:.3f}° of SAM</source>
   <translation>SAM 的 {:.3f}°</translation>
  </message>
  <message>
   <source>{:.2f} dB</source>
   <translation>{:.2f} dB</translation>
  </message>
  <message>
   <source>{} and {}</source>
   <translation>{} 与 {}</translation>
  </message>
  <message>
   <source>this processor has no 8-bit dot products, so it may take as long as fp32, or longer</source>
   <translation>此处理器没有 8 位点积指令，因此耗时可能与 fp32 相同或更长</translation>
  </message>
  <message>
   <source>The model file {} is left out; give it a plain name.</source>
   <translation>模型文件 {} 已被忽略；请为它取一个简单的名称。</translation>
  </message>
  <message>
   <source>There is no model called {}; choose one of: {}.</source>
   <translation>没有名为 {} 的模型；请从中选择：{}。</translation>
  </message>
  <message>
   <source>The model {} belongs to the family {}, which is not made for this; choose one of: {}.</source>
   <translation>模型 {} 属于 {} 系列，不适用于此；请从中选择：{}。</translation>
  </message>
  <message>
   <source>{} cannot be read ({}); remove it.</source>
   <translation>{} 无法读取（{}）；请将其删除。</translation>
  </message>
  <message>
   <source>The model file {} is not the one that came with the plugin (its digest differs from {}); reinstall the plugin.</source>
   <translation>模型文件 {} 不是插件自带的文件（其摘要与 {} 不符）；请重新安装插件。</translation>
  </message>
  <message>
   <source>onnxruntime, which runs the fusion networks, is not available in this QGIS; install it with: {}</source>
   <translation>此 QGIS 中没有运行融合网络所需的 onnxruntime；请用此命令安装：{}</translation>
  </message>
  <message>
   <source>onnxruntime, which runs the fusion networks, is not available in this QGIS ({}); install it with: {}</source>
   <translation>此 QGIS 中没有运行融合网络所需的 onnxruntime（{}）；请用此命令安装：{}</translation>
  </message>
  <message>
   <source>onnxruntime says: {}</source>
   <translation>onnxruntime 提示：{}</translation>
  </message>
  <message>
   <source>{} is not a model that onnxruntime can load; choose another model.</source>
   <translation>{} 不是 onnxruntime 可加载的模型；请另选模型。</translation>
  </message>
  <message>
   <source>as stored</source>
   <translation>按存储形式</translation>
  </message>
  <message>
   <source>fp32 or shorter</source>
   <translation>fp32 或更短</translation>
  </message>
  <message>
   <source>{} from weights stored as fp16</source>
   <translation>{}（权重以 fp16 存储）</translation>
  </message>
  <message>
   <source>1 thread</source>
   <translation>1 个线程</translation>
  </message>
  <message>
   <source>{} threads</source>
   <translation>{} 个线程</translation>
  </message>
  <message>
   <source>Model {} {}: {} on {}, onnxruntime {} ({}).</source>
   <translation>模型 {} {}：{}，运行于 {}，onnxruntime {}（{}）。</translation>
  </message>
  <message>
   <source>The model {} cannot be run; it may not be made for this version, or memory may be short (a smaller TILE_SIZE needs less): {}</source>
   <translation>无法运行模型 {}；它可能不是为此版本制作的，或内存不足（较小的 TILE_SIZE 需要更少内存）：{}</translation>
  </message>
  <message>
   <source>The model {} gave an array of {} for a tile of {}; choose another model.</source>
   <translation>模型 {} 给出了形状为 {} 的数组，而分块的形状为 {}；请选择其他模型。</translation>
  </message>
  <message>
   <source>The model {} estimated values that are not finite (NaN or infinity), so nothing was written; choose another model.</source>
   <translation>模型 {} 估计出了非有限值（NaN 或无穷大），因此没有写入任何内容；请选择其他模型。</translation>
  </message>
  <message>
   <source>The model {} takes more than {:,.0f} MB of memory for a tile of {} x {} pixels; choose another model.</source>
   <translation>模型 {} 需要超过 {:,.0f} MB 的内存来处理 {} x {} 像素的分块；请选择其他模型。</translation>
  </message>
  <message>
   <source>The model {} takes longer than {:g} seconds for a tile of {} x {} pixels; choose another model.</source>
   <translation>模型 {} 处理一个分块所需的时间超过 {:g} 秒（分块为 {} x {} 像素）；请选择其他模型。</translation>
  </message>
  <message>
   <source>The model {} cannot be run on a tile of {} x {} pixels ({}); choose another model.</source>
   <translation>模型 {} 无法在 {} x {} 像素的分块上运行（{}）；请选择其他模型。</translation>
  </message>
  <message>
   <source>The VIIRS raster reads {:.4g} (median) where DMSP sees dark land, which cannot be radiance in nW/cm2/sr; choose VIIRS radiance in that unit.</source>
   <translation>在 DMSP 显示为黑暗陆地之处，VIIRS 栅格的值为 {:.4g}（中位数），而以 nW/cm2/sr 计的辐亮度不会如此；请选择以此为单位的 VIIRS 辐亮度。</translation>
  </message>
  <message>
   <source>Where DMSP sees light, the VIIRS raster reads {:.2g} times what is usual: check that it is radiance in nW/cm2/sr, and that its scale is declared if it has one.</source>
   <translation>在 DMSP 有灯光之处，VIIRS 栅格的值为通常的 {:.2g} 倍：请检查它是否为以 nW/cm2/sr 计的辐亮度，若有比例因子是否已声明。</translation>
  </message>
  <message>
   <source>The VIIRS raster holds values from {:.4g} to {:.4g}, half of them above {:.4g}, which cannot be radiance in nW/cm2/sr; choose VIIRS radiance, and declare its scale and its nodata value if it has any.</source>
   <translation>VIIRS 栅格的值从 {:.4g} 到 {:.4g}，其中一半超过 {:.4g}，而以 nW/cm2/sr 计的辐亮度不会如此；请选择 VIIRS 辐亮度，若有比例因子和无数据值请予声明。</translation>
  </message>
  <message>
   <source>The brightest value of the VIIRS raster is {:.2g}; it seems to be in another unit than nW/cm2/sr. If it is in W/cm2/sr, multiply it by 1e9.</source>
   <translation>VIIRS 栅格的最亮值为 {:.2g}；其单位似乎不是 nW/cm2/sr。若为 W/cm2/sr，请乘以 1e9。</translation>
  </message>
  <message>
   <source>SENSOR must be one of {}, not {}.</source>
   <translation>SENSOR 必须是 {} 之一，而不是 {}。</translation>
  </message>
  <message>
   <source>The spread of {} samples is a poor measure: errors lie within twice UNCERTAINTY less often than they should. Set ENSEMBLE to {} or more.</source>
   <translation>{} 个样本的离散程度不足为凭：误差落在 UNCERTAINTY 两倍之内的次数少于应有水平。请将 ENSEMBLE 设为 {} 或更大。</translation>
  </message>
  <message>
   <source>A raster this large draws quickly only with overviews; turn on OVERVIEWS, or set FORMAT to COG.</source>
   <translation>这样大的栅格只有借助金字塔才能快速绘制；请打开 OVERVIEWS，或将 FORMAT 设为 COG。</translation>
  </message>
  <message>
   <source>What is done cannot be put on record in the folder {} ({}); make room, or choose another output folder.</source>
   <translation>无法在文件夹 {} 中记录已完成的工作（{}）；请腾出空间，或选择其他输出文件夹。</translation>
  </message>
  <message>
   <source>What an earlier run of this job has done does not come out the same now (another processor, or other versions of libraries), so it is done again.</source>
   <translation>此任务先前运行所完成的部分现在无法得到完全相同的结果（处理器或库版本不同），因此将重新计算。</translation>
  </message>
  <message>
   <source>Resumed: {:,} of {:,} tiles ({:,.0f} s of work) are taken over from an earlier run of this job.</source>
   <translation>继续运行：{:,} / {:,} 个分块（{:,.0f} 秒的工作）取自此任务先前的运行。</translation>
  </message>
  <message>
   <source>The model {} is a regression, whose answer is always the same; leave UNCERTAINTY empty, or choose a model that draws samples.</source>
   <translation>模型 {} 是回归模型，结果始终相同；请将 UNCERTAINTY 留空，或选择会抽取样本的模型。</translation>
  </message>
  <message>
   <source>The model {} is a regression: it takes one step and gives one sample.</source>
   <translation>模型 {} 是回归模型：只需一步，只给出一个样本。</translation>
  </message>
  <message>
   <source>The model {} cannot be sampled by {}; choose another SCHEDULER: {}</source>
   <translation>模型 {} 无法用 {} 采样；请选择其他 SCHEDULER：{}</translation>
  </message>
  <message>
   <source>An earlier run for this output was stopped, but it was another job ({}), so its work is put aside in {}; it is removed once this output is complete, or after {} days.</source>
   <translation>此输出先前的一次运行已停止，但属于另一个任务（{}），其成果暂存于 {}；此输出完成后或 {} 天后将被删除。</translation>
  </message>
  <message>
   <source>{:,} of {:,} tiles are done and kept for {} days in {}; running the same job again goes on from there.</source>
   <translation>{:,} / {:,} 个分块已完成，将保留 {} 天，位于 {}；再次运行同一任务即可从该处继续。</translation>
  </message>
  <message>
   <source>No MS raster has this name; give PAN_PATTERN and MS_PATTERN.</source>
   <translation>没有与此同名的 MS 栅格；请给出 PAN_PATTERN 和 MS_PATTERN。</translation>
  </message>
  <message>
   <source>No PAN raster has this name; give PAN_PATTERN and MS_PATTERN.</source>
   <translation>没有与此同名的 PAN 栅格；请给出 PAN_PATTERN 和 MS_PATTERN。</translation>
  </message>
  <message>
   <source>Several rasters could belong to this one; give PAN_PATTERN and MS_PATTERN.</source>
   <translation>可能有多个栅格与此配对；请给出 PAN_PATTERN 和 MS_PATTERN。</translation>
  </message>
  <message>
   <source>PAN_PATTERN and MS_PATTERN go together; give both, such as *_pan.tif and *_ms.tif, or none.</source>
   <translation>PAN_PATTERN 与 MS_PATTERN 须一同使用；请两者都给出，例如 *_pan.tif 和 *_ms.tif，或都不给。</translation>
  </message>
  <message>
   <source>PAN_PATTERN and MS_PATTERN need the same number of *, at least one, for what both names share.</source>
   <translation>PAN_PATTERN 与 MS_PATTERN 中 * 的个数必须相同且至少为一个，代表两个名称中相同的部分。</translation>
  </message>
  <message>
   <source>PAN_PATTERN and MS_PATTERN are the same; they must tell PAN from MS.</source>
   <translation>PAN_PATTERN 与 MS_PATTERN 相同；它们必须能区分 PAN 与 MS。</translation>
  </message>
  <message>
   <source>The bands of {} cannot be read together; check that all of them are there.</source>
   <translation>{} 的各波段无法一起读取；请检查它们是否齐全。</translation>
  </message>
  <message>
   <source>The bands of {} cannot be read together: {}</source>
   <translation>{} 的各波段无法一起读取：{}</translation>
  </message>
  <message>
   <source>{} does not hold the bands of a Sentinel-2 product (files named like ..._B02_10m.jp2 or ..._B02.jp2): found {}; choose a SAFE folder, its zip, or a folder with the bands.</source>
   <translation>{} 不含 Sentinel-2 产品的波段（文件名如 ..._B02_10m.jp2 或 ..._B02.jp2）：找到 {}；请选择 SAFE 文件夹、其 zip 或含有波段的文件夹。</translation>
  </message>
  <message>
   <source>{}.</source>
   <translation>{}。</translation>
  </message>
  <message>
   <source>SPECTRAL and GUIDE have hardly a valid pixel in common; choose other rasters.</source>
   <translation>SPECTRAL 与 GUIDE 几乎没有共同的有效像元；请选择其他栅格。</translation>
  </message>
  <message>
   <source>FUSED, {} and {} share fewer than {} pixels a side, the block that the indices are taken over; choose three rasters of the same place.</source>
   <translation>FUSED、{} 和 {} 的公共区域边长不足 {} 像素（指数按此大小的块计算）；请选择同一地点的三个栅格。</translation>
  </message>
  <message>
   <source>No block of {} x {} pixels is free of nodata in {}, {} and FUSED; choose other rasters.</source>
   <translation>没有任何 {} x {} 像素的块在 {}、{} 和 FUSED 中完全不含无数据值；请选择其他栅格。</translation>
  </message>
  <message>
   <source>{} and {} differ in size and at least one has no CRS or georeference, so nothing tells how they lie; assign it first (Raster &gt; Projections &gt; Assign Projection).</source>
   <translation>{} 与 {} 大小不同，且至少有一个没有坐标参照系或地理参照，因此无从得知它们的位置关系；请先指定（栅格 &gt; 投影 &gt; 指定投影）。</translation>
  </message>
  <message>
   <source>{} and {} have different coordinate reference systems; warp {} to {}'s grid.</source>
   <translation>{} 与 {} 的坐标参照系不同；请将 {} 变换到 {} 的格网。</translation>
  </message>
  <message>
   <source>{} is rotated or flipped against {}; warp it to {}'s grid first.</source>
   <translation>{} 相对于 {} 有旋转或翻转；请先将其变换到 {} 的格网。</translation>
  </message>
  <message>
   <source>A pixel of {} is {:.3g} times as large as one of {}; both must lie on one grid: resample {} to {}'s grid first.</source>
   <translation>{} 的像元大小是 {:.3g} 倍（相对于 {}）；两者必须位于同一格网：请先将 {} 重采样到 {} 的格网。</translation>
  </message>
  <message>
   <source>{} lies {:.2f} pixels off {}'s grid; resample it to that grid first.</source>
   <translation>{} 偏离 {:.2f} 个像元（相对于 {} 的格网）；请先将其重采样到该格网。</translation>
  </message>
  <message>
   <source>CROP leaves nothing of the {} x {} pixels to compare; make it smaller than {}.</source>
   <translation>CROP 使 {} x {} 像元中没有可比较的部分；请将其设为小于 {}。</translation>
  </message>
  <message>
   <source>The report {} needs a name that ends in .html.</source>
   <translation>报告 {} 的名称必须以 .html 结尾。</translation>
  </message>
  <message>
   <source>The report's folder {} does not exist; create it or choose another.</source>
   <translation>报告所在的文件夹 {} 不存在；请创建它或另选一个。</translation>
  </message>
  <message>
   <source>{} and {} need the same bands in the same order, but have {} and {}.</source>
   <translation>{} 与 {} 的波段及顺序必须相同，但它们分别有 {} 和 {} 个波段。</translation>
  </message>
  <message>
   <source>Bands that are flagged as bad (bbl) are not compared: {}.</source>
   <translation>标记为不良（bbl）的波段不参与比较：{}。</translation>
  </message>
  <message>
   <source>FUSED and REFERENCE have no valid pixels in common (all nodata); choose other rasters.</source>
   <translation>FUSED 与 REFERENCE 没有共同的有效像元（全为无数据）；请选择其他栅格。</translation>
  </message>
  <message>
   <source>REFERENCE holds no valid pixel (all nodata); choose another raster.</source>
   <translation>REFERENCE 没有有效像元（全为无数据）；请另选栅格。</translation>
  </message>
  <message>
   <source>REFERENCE has no value above zero, so PEAK cannot be derived from it; set PEAK.</source>
   <translation>REFERENCE 没有大于零的值，无法由它得出 PEAK；请设置 PEAK。</translation>
  </message>
  <message>
   <source>PEAK is taken as {:g}, from the largest value of REFERENCE ({:g}).</source>
   <translation>PEAK 取为 {:g}，依据 REFERENCE 的最大值（{:g}）。</translation>
  </message>
  <message>
   <source>RATIO must be above 0, not {:g}.</source>
   <translation>RATIO 必须大于 0，而不是 {:g}。</translation>
  </message>
  <message>
   <source>PEAK must be 0 (derived from the reference) or more, not {:g}.</source>
   <translation>PEAK 必须为 0（由参考得出）或更大，而不是 {:g}。</translation>
  </message>
  <message>
   <source>CROP must be 0 pixels or more, not {}.</source>
   <translation>CROP 必须为 0 个像元或更多，而不是 {}。</translation>
  </message>
  <message>
   <source>{} is compared in {}'s numbers, by the scales they declare.</source>
   <translation>{} 按 {} 的数值比较，依据两者声明的比例因子。</translation>
  </message>
  <message>
   <source>{} and {} declare different scales, but hold numbers alike; they are compared as they are.</source>
   <translation>{} 与 {} 声明的比例因子不同，但数值相近；按原值比较。</translation>
  </message>
  <message>
   <source>{} holds numbers {:.2g} times as large as {}: check that both are in one unit, and declare their scales if they are not.</source>
   <translation>{} 的数值为 {:.2g} 倍（相对于 {}）：请检查两者单位是否相同，若不同请声明其比例因子。</translation>
  </message>
  <message>
   <source>The {} raster has another CRS or orientation than {}: it is warped to {}'s (cubic).</source>
   <translation>{} 栅格的坐标参照系或方向与 {} 不同：已变换为与 {} 一致（三次卷积）。</translation>
  </message>
  <message>
   <source>{} and {} cannot be brought into one frame; warp both to one north-up grid.</source>
   <translation>{} 与 {} 无法置于同一坐标框架；请将两者变换到同一个正北格网。</translation>
  </message>
  <message>
   <source>The {} raster is rotated and the {} raster lies differently; warp both to one north-up grid first.</source>
   <translation>{} 栅格有旋转，而 {} 栅格的位置不同；请先将两者变换到同一个正北格网。</translation>
  </message>
  <message>
   <source>The {} raster cannot be brought into {}'s CRS: {}</source>
   <translation>{} 栅格无法变换到 {} 的坐标参照系：{}</translation>
  </message>
  <message>
   <source>The {} raster's CRS cannot be transformed to {}'s; check that both rasters have the right CRS.</source>
   <translation>{} 栅格的坐标参照系无法变换到 {} 的坐标参照系；请检查两个栅格的坐标参照系是否正确。</translation>
  </message>
  <message>
   <source>The output would overwrite {}, which the {} raster is read from; choose another name.</source>
   <translation>输出会覆盖 {}，而 {} 栅格正是从中读取的；请另选名称。</translation>
  </message>
  <message>
   <source>The {} raster is placed by ground control points or RPC only; rectify it first (Raster &gt; Projections &gt; Warp).</source>
   <translation>{} 栅格仅由地面控制点或 RPC 定位；请先校正（栅格 &gt; 投影 &gt; 变形）。</translation>
  </message>
  <message>
   <source>The {} raster lies in the sensor's own geometry, without a georeference, as EMIT's, PRISMA's (L1 to L2C) and DESIS's (L1B) products do; bring it onto a map first, by its table of positions (gdalwarp -geoloc, or its GLT), or take a product that is on one (PRISMA L2D, DESIS L1C, EnMAP).</source>
   <translation>{} 栅格处于传感器自身的几何中，没有地理参照，如 EMIT、PRISMA（L1 至 L2C）和 DESIS (L1B) 的产品；请先按其位置表（gdalwarp -geoloc 或其 GLT）将其变换到地图上，或选用已有地理参照的产品（PRISMA L2D、DESIS L1C、EnMAP）。</translation>
  </message>
  <message>
   <source>The {} raster has no coordinate reference system or no georeference; assign them first (Raster &gt; Projections &gt; Assign Projection).</source>
   <translation>{} 栅格没有坐标参照系或地理参照；请先指定（栅格 &gt; 投影 &gt; 指定投影）。</translation>
  </message>
  <message>
   <source>{} lies at a longitude of {:.2f} and {} at one of {:.2f}: they count longitudes differently beyond 180 degrees; move the second by {:g} (gdal_translate -a_ullr {}).</source>
   <translation>{} 的经度为 {:.2f}，{} 的经度为 {:.2f}：两者在 180 度以外的计数方式不同；请将后者移动 {:g} 度 (gdal_translate -a_ullr {})。</translation>
  </message>
  <message>
   <source>{} and {} do not overlap, or hardly; choose two rasters of the same place.</source>
   <translation>{} 与 {} 不重叠或几乎不重叠；请选择同一地点的两个栅格。</translation>
  </message>
  <message>
   <source>The {} raster holds indices into a colour table, not measured values; turn it into bands first (Raster &gt; Conversion &gt; PCT to RGB).</source>
   <translation>{} 栅格中是颜色表的编号，而不是测量值；请先将其转换为波段（栅格 &gt; 转换 &gt; PCT 转 RGB）。</translation>
  </message>
  <message>
   <source>The {} raster has no band beside its mask; choose another raster.</source>
   <translation>{} 栅格除掩膜外没有波段；请选择其他栅格。</translation>
  </message>
  <message>
   <source>The {} raster has bands of complex numbers; choose a raster of real ones.</source>
   <translation>{} 栅格含有复数波段；请选择实数栅格。</translation>
  </message>
  <message>
   <source>The {} raster has a georeference that places no pixel ({}); assign the right one first (gdal_edit.py -a_ullr).</source>
   <translation>{} 栅格的地理参考无法确定像元位置（{}）；请先指定正确的地理参考（gdal_edit.py -a_ullr）。</translation>
  </message>
  <message>
   <source>The {} raster, {}, seems to be damaged: {}</source>
   <translation>{} 栅格 {} 似乎已损坏：{}</translation>
  </message>
  <message>
   <source>The {} raster cannot be opened: {}</source>
   <translation>无法打开 {} 栅格：{}</translation>
  </message>
  <message>
   <source>The {} raster has no bands of its own. {}</source>
   <translation>{} 栅格自身没有波段。{}</translation>
  </message>
  <message>
   <source>The {} raster has no band {}; choose from 1 to {}.</source>
   <translation>{} 栅格没有波段 {}；请在 1 到 {} 中选择。</translation>
  </message>
  <message>
   <source>Band {} of the {} raster is chosen twice; choose it once.</source>
   <translation>波段 {}（{} 栅格）被选择了两次；请只选一次。</translation>
  </message>
  <message>
   <source>Band {} of the {} raster is its mask (alpha); leave it out.</source>
   <translation>波段 {} 是 {} 栅格的掩膜 (alpha)；请不要选它。</translation>
  </message>
  <message>
   <source>{}: its numbers span more than is told apart in the course of a run; they are kept to within {:g}.</source>
   <translation>{}：其数值跨度超出了运算所能区分的范围；数值的精度保持在 {:g} 以内。</translation>
  </message>
  <message>
   <source>The {} raster holds numbers of {:.1g} at most, too small to be worked with; multiply them by {:g} first (Raster &gt; Raster Calculator).</source>
   <translation>{} 栅格的数值最大仅为 {:.1g}，过小而无法运算；请先乘以 {:g}（栅格 &gt; 栅格计算器）。</translation>
  </message>
  <message>
   <source>NODATA must be numbers separated by spaces, such as 0 or 255 -9999, not "{}".</source>
   <translation>NODATA 必须是以空格分隔的数字,例如 0 或 255 -9999,而不是“{}”。</translation>
  </message>
  <message>
   <source>Polygon {} of the regions has a geometry that cannot be read; repair it first.</source>
   <translation>区域中的多边形 {} 的几何图形无法读取；请先修复。</translation>
  </message>
  <message>
   <source>The folder {} has no room for {:,.1f} MB of intermediate results; make room or choose another output folder ({}).</source>
   <translation>文件夹 {} 没有空间存放 {:,.1f} MB 的中间结果；请腾出空间或另选输出文件夹（{}）。</translation>
  </message>
  <message>
   <source>The {} raster cannot be read at rows {}-{}; the file seems damaged or truncated: {}</source>
   <translation>无法读取 {} 栅格的第 {}-{} 行；文件似乎已损坏或被截断：{}</translation>
  </message>
  <message>
   <source>CREATION_OPTIONS must be of the form COMPRESS=ZSTD|BIGTIFF=YES, not {}.</source>
   <translation>CREATION_OPTIONS 的形式必须为 COMPRESS=ZSTD|BIGTIFF=YES，而不是 {}。</translation>
  </message>
  <message>
   <source>FORMAT must be one of {}; not {}.</source>
   <translation>FORMAT 必须是 {} 之一；而不是 {}。</translation>
  </message>
  <message>
   <source>{} would store a part of the result elsewhere; leave it out of CREATION_OPTIONS.</source>
   <translation>{} 会将结果的一部分存储到别处；请不要在 CREATION_OPTIONS 中使用。</translation>
  </message>
  <message>
   <source>{} would move the pixels off PAN's grid; leave it out of CREATION_OPTIONS.</source>
   <translation>{} 会使像元偏离 PAN 的格网；请不要在 CREATION_OPTIONS 中使用。</translation>
  </message>
  <message>
   <source>{} has no creation option {}; did you mean {}?</source>
   <translation>{} 没有创建选项 {}；您是指 {} 吗？</translation>
  </message>
  <message>
   <source>{} has no creation option {}; leave it out of CREATION_OPTIONS.</source>
   <translation>{} 没有创建选项 {}；请不要在 CREATION_OPTIONS 中使用。</translation>
  </message>
  <message>
   <source>{} must be one of {}; not {}.</source>
   <translation>{} 必须是 {} 之一；而不是 {}。</translation>
  </message>
  <message>
   <source>CREATION_OPTIONS do not suit {} of {} ({}); change them.</source>
   <translation>CREATION_OPTIONS 不适用于{}、类型 {} 的栅格（{}）；请更改。</translation>
  </message>
  <message>
   <source>1 band</source>
   <translation>1 个波段</translation>
  </message>
  <message>
   <source>{} bands</source>
   <translation>{} 个波段</translation>
  </message>
  <message>
   <source>The input {} was changed while it was read, so nothing was written; run again.</source>
   <translation>输入 {} 在读取期间被修改，因此没有写入任何内容；请重新运行。</translation>
  </message>
  <message>
   <source>{} is a folder; choose a raster in it.</source>
   <translation>{} 是文件夹；请选择其中的栅格。</translation>
  </message>
  <message>
   <source>{} is an archive; unpack it, or name a raster in it as {}{}/NAME.</source>
   <translation>{} 是压缩包；请解压，或以 {}{}/NAME 的形式指定其中的栅格。</translation>
  </message>
  <message>
   <source>{} holds vector layers and no raster; choose a raster.</source>
   <translation>{} 中是矢量图层，没有栅格；请选择栅格。</translation>
  </message>
  <message>
   <source>GDAL cannot read {} as a raster ({}); choose another, or convert it to GeoTIFF.</source>
   <translation>GDAL 无法将 {} 作为栅格读取（{}）；请另选一个，或转换为 GeoTIFF。</translation>
  </message>
  <message>
   <source>{}, or one of {} more</source>
   <translation>{}，或另外 {} 个之一</translation>
  </message>
  <message>
   <source>You may not read {}; change its permissions, or copy it to a place of your own.</source>
   <translation>您无权读取 {}；请更改其权限，或复制到自己的位置。</translation>
  </message>
  <message>
   <source>{} is empty (0 bytes); copy or download it again.</source>
   <translation>{} 为空（0 字节）；请重新复制或下载。</translation>
  </message>
  <message>
   <source>{} is a pipe or a device; store the raster in a file first.</source>
   <translation>{} 是管道或设备；请先将栅格保存到文件中。</translation>
  </message>
  <message>
   <source>{} holds no raster; choose another file.</source>
   <translation>{} 中没有栅格；请选择其他文件。</translation>
  </message>
  <message>
   <source>{} holds several rasters (subdatasets); choose one of them by its full name: {}.</source>
   <translation>{} 中有多个栅格（子数据集）；请按全名选择其一：{}。</translation>
  </message>
  <message>
   <source>{} is none of the rasters in {}; name that file itself.</source>
   <translation>{} 不是 {} 中的栅格；请直接指定该文件。</translation>
  </message>
  <message>
   <source>{} is none of the rasters in {}; choose one by its full name: {}.</source>
   <translation>{} 不是 {} 中的栅格；请按全名选择其一：{}。</translation>
  </message>
  <message>
   <source>The path of the output {} is too long for this system; choose a folder with a shorter path.</source>
   <translation>输出 {} 的路径对此系统来说过长；请选择路径较短的文件夹。</translation>
  </message>
  <message>
   <source>The disk of the output folder has {:,.1f} MB free and the run may need {:,.1f} MB; make room or choose another folder.</source>
   <translation>输出文件夹所在磁盘剩余 {:,.1f} MB，而运行可能需要 {:,.1f} MB；请腾出空间或另选文件夹。</translation>
  </message>
  <message>
   <source>The output {} cannot be written; check that the folder exists, that you may write there and that the disk has space ({}).</source>
   <translation>无法写入输出 {}；请检查文件夹是否存在、是否有写入权限、磁盘是否有空间（{}）。</translation>
  </message>
  <message>
   <source>The report {} cannot be written ({}); check that the folder exists and that you may write there.</source>
   <translation>无法写入报告 {}（{}）；请检查文件夹是否存在、是否有写入权限。</translation>
  </message>
  <message>
   <source>Reports need the Python package Jinja2, which QGIS usually brings; install it, or leave the report out.</source>
   <translation>报告需要 Python 包 Jinja2，QGIS 通常自带；请安装它，或不生成报告。</translation>
  </message>
  <message>
   <source>{}; the bands explain {:.0f} % of PAN's variance.</source>
   <translation>{}；波段解释了 PAN 方差的 {:.0f} %。</translation>
  </message>
  <message>
   <source>The MS bands explain little of PAN: check that both show the same place at the same time.</source>
   <translation>MS 波段几乎不能解释 PAN：请检查两者是否显示同一地点的同一时间。</translation>
  </message>
  <message>
   <source>The pair does not tell whether PAN and MS are shifted against each other.</source>
   <translation>由影像对无法判断 PAN 与 MS 之间是否有偏移。</translation>
  </message>
  <message>
   <source>PAN and MS are registered to a tenth of a PAN pixel.</source>
   <translation>PAN 与 MS 已配准到 PAN 像元的十分之一。</translation>
  </message>
  <message>
   <source>No shift between PAN and MS was found that is worth correcting.</source>
   <translation>未发现 PAN 与 MS 之间值得校正的偏移。</translation>
  </message>
  <message>
   <source>From place to place MS lies off PAN by about {:.2f} MS pixels (standard error {:.2f}): too little to be followed.</source>
   <translation>MS 相对于 PAN 的局部偏移约为 {:.2f} 个 MS 像元（标准误差 {:.2f}）：太小，不作校正。</translation>
  </message>
  <message>
   <source>Bands {} and {} of the MS lie {:.2f} MS pixels apart: the bands are brought onto each other (CORRECT_BANDS).</source>
   <translation>MS 的波段 {} 与 {} 相距 {:.2f} 个 MS 像元：已将各波段对齐（CORRECT_BANDS）。</translation>
  </message>
  <message>
   <source>Bands {} and {} of the MS lie {:.2f} MS pixels apart ({:.1f} PAN pixels): colours along edges may be off by as much; turn on CORRECT_BANDS, and compare the two results.</source>
   <translation>MS 的波段 {} 与 {} 相距 {:.2f} 个 MS 像元（{:.1f} 个 PAN 像元）：边缘的颜色可能错开同样的距离；请打开 CORRECT_BANDS，并比较两个结果。</translation>
  </message>
  <message>
   <source>The bands of the MS lie on each other to within {:.2f} MS pixels.</source>
   <translation>MS 各波段的配准误差在 {:.2f} 个 MS 像元以内。</translation>
  </message>
  <message>
   <source>SPECTRAL and GUIDE have no valid pixels in common (all nodata); choose other rasters.</source>
   <translation>SPECTRAL 与 GUIDE 没有共同的有效像元（全为无数据）；请选择其他栅格。</translation>
  </message>
  <message>
   <source>GUIDE has {} bands, and at most {} can be used; choose some of them (GUIDE_BANDS), or swap the two rasters.</source>
   <translation>GUIDE 有 {} 个波段，最多可用 {} 个；请选取其中一些 (GUIDE_BANDS)，或交换两个栅格。</translation>
  </message>
  <message>
   <source>GUIDE is not finer than SPECTRAL (a pixel of SPECTRAL is {:.2f} pixels of GUIDE wide); swap the two rasters?</source>
   <translation>GUIDE 并不比 SPECTRAL 精细（一个 SPECTRAL 像元宽 {:.2f} 个 GUIDE 像元）；是否把两个栅格弄反了？</translation>
  </message>
  <message>
   <source>A pixel of SPECTRAL is {:.2f} pixels of GUIDE wide; the methods work for {:g} to {:g}. Resample one of the rasters first.</source>
   <translation>一个 SPECTRAL 像元宽 {:.2f} 个 GUIDE 像元；这些方法适用于 {:g} 至 {:g}。请先对其中一个栅格重采样。</translation>
  </message>
  <message>
   <source>The MS sensor's MTF gain at Nyquist is taken as {:.2f} ({})</source>
   <translation>MS 传感器在奈奎斯特频率处的 MTF 增益取为 {:.2f}（{}）</translation>
  </message>
  <message>
   <source>published for {}</source>
   <translation>为 {} 公布的值</translation>
  </message>
  <message>
   <source>the usual one</source>
   <translation>通常的值</translation>
  </message>
  <message>
   <source>as given</source>
   <translation>按给定值</translation>
  </message>
  <message>
   <source>estimated from the pair, with regard to what sensors have</source>
   <translation>由影像对估计，并参考各传感器的通常值</translation>
  </message>
  <message>
   <source>the usual one, since the pair does not tell</source>
   <translation>通常的值，因为影像对无法判断</translation>
  </message>
  <message>
   <source>{}; none is published for {}</source>
   <translation>{}；没有公布 {} 的值</translation>
  </message>
  <message>
   <source>SPECTRAL and GUIDE do not tell whether they are shifted against each other.</source>
   <translation>无法从 SPECTRAL 与 GUIDE 判断两者之间是否有位移。</translation>
  </message>
  <message>
   <source>SPECTRAL and GUIDE are registered to a tenth of a pixel of GUIDE.</source>
   <translation>SPECTRAL 与 GUIDE 已配准到 GUIDE 像元的十分之一。</translation>
  </message>
  <message>
   <source>No shift between SPECTRAL and GUIDE was found that is worth correcting.</source>
   <translation>未发现 SPECTRAL 与 GUIDE 之间值得校正的位移。</translation>
  </message>
  <message>
   <source>{:.2f} pixels below</source>
   <translation>偏下 {:.2f} 个像元</translation>
  </message>
  <message>
   <source>{:.2f} pixels above</source>
   <translation>偏上 {:.2f} 个像元</translation>
  </message>
  <message>
   <source>{:.2f} right</source>
   <translation>偏右 {:.2f} 个像元</translation>
  </message>
  <message>
   <source>{:.2f} left</source>
   <translation>偏左 {:.2f} 个像元</translation>
  </message>
  <message>
   <source>GUIDE shows a place {} and {} of where SPECTRAL shows it</source>
   <translation>GUIDE 所示地点位于 SPECTRAL 所示位置的{}、{}</translation>
  </message>
  <message>
   <source>{}: it is moved onto SPECTRAL (CORRECT_SHIFT).</source>
   <translation>{}：已将其移到 SPECTRAL 上 (CORRECT_SHIFT)。</translation>
  </message>
  <message>
   <source>{}; turn on CORRECT_SHIFT for sharper and truer bands.</source>
   <translation>{}；请打开 CORRECT_SHIFT，使波段更清晰、更准确。</translation>
  </message>
  <message>
   <source>{}: {:.2g} % of it holds {:.6g}, which no sensor measured; it is read as nodata. Declare it in the file, or name it in NODATA.</source>
   <translation>{}:其中 {:.2g} % 的值为 {:.6g},这不是传感器的测量值;按无数据读取。请在文件中声明,或在 NODATA 中给出。</translation>
  </message>
  <message>
   <source>{}: {:.2g} % of it is {:.6g} in every band, along its edge as well; if that is no measurement, declare it as nodata in the file, or name it in NODATA.</source>
   <translation>{}:其中 {:.2g} % 在所有波段中的值均为 {:.6g},边缘也是如此;如果这不是测量值,请在文件中将其声明为无数据,或在 NODATA 中给出。</translation>
  </message>
  <message>
   <source>{}: bands without any value here are passed through as nodata: {}.</source>
   <translation>{}:此处没有任何值的波段按无数据直接输出:{}。</translation>
  </message>
  <message>
   <source>The PAN raster has the same value everywhere, and so no detail to give; choose another.</source>
   <translation>PAN 栅格处处值相同，没有细节可提供；请另选一个。</translation>
  </message>
  <message>
   <source>PAN and MS have no valid pixels in common (all nodata); choose other rasters.</source>
   <translation>PAN 与 MS 没有共同的有效像元（全为无数据）；请选择其他栅格。</translation>
  </message>
  <message>
   <source>MS lies off PAN by {:.2f} MS pixels, up to {:.2f}, differently from place to place</source>
   <translation>MS 相对于 PAN 偏移 {:.2f} 个 MS 像元，最大 {:.2f}，各处不同</translation>
  </message>
  <message>
   <source>{}: it is read where PAN shows it (CORRECT_SHIFT).</source>
   <translation>{}：按 PAN 所示位置读取（CORRECT_SHIFT）。</translation>
  </message>
  <message>
   <source>{}: it is moved onto MS (CORRECT_SHIFT).</source>
   <translation>{}：已将其移到 MS 上 (CORRECT_SHIFT)。</translation>
  </message>
  <message>
   <source>PAN shows a place {} and {} of where MS shows it</source>
   <translation>同一地点在 PAN 中{}、{}（相对于 MS）</translation>
  </message>
  <message>
   <source>The PAN raster has {} bands; say which of them is panchromatic (PANCHROMATIC_BAND), or choose a raster of one band.</source>
   <translation>PAN 栅格有 {} 个波段；请指定其中的全色波段 (PANCHROMATIC_BAND)，或选择单波段栅格。</translation>
  </message>
  <message>
   <source>PAN is not finer than MS (an MS pixel is {:.2f} PAN pixels wide); swap the two rasters?</source>
   <translation>PAN 并不比 MS 精细（一个 MS 像元宽 {:.2f} 个 PAN 像元）；是否把两个栅格弄反了？</translation>
  </message>
  <message>
   <source>An MS pixel is {:.2f} PAN pixels wide; the models work for {:g} to {:g}. Resample one of the rasters first.</source>
   <translation>一个 MS 像元宽 {:.2f} 个 PAN 像元；模型适用于 {:g} 至 {:g}。请先对其中一个栅格重采样。</translation>
  </message>
  <message>
   <source>EXTENT lies outside the area that PAN and MS share; choose an extent that both cover.</source>
   <translation>EXTENT 位于 PAN 与 MS 的共同区域之外；请选择两者都覆盖的范围。</translation>
  </message>
  <message>
   <source>RESIDUAL and DISPLACEMENT have a value for every MS pixel, and EXTENT holds none; choose a larger EXTENT.</source>
   <translation>RESIDUAL 和 DISPLACEMENT 对每个 MS 像元各有一个值，而 EXTENT 内没有 MS 像元；请选择更大的 EXTENT。</translation>
  </message>
  <message>
   <source>{}: sums of {} differ by {:.1f} %, after calibration by {:.1f} %.</source>
   <translation>{} 年：{} 的总和相差 {:.1f} %，校正后相差 {:.1f} %。</translation>
  </message>
  <message>
   <source>Step in {}, VIIRS over what is made of DMSP: {:+.1f} % by DMSP's nominal law, {:+.1f} % after the fusion, {:+.1f} % after its law ({}).</source>
   <translation>{} 年的台阶（VIIRS 相对于由 DMSP 得到的结果）：按 DMSP 标称定律为 {:+.1f} %，融合后为 {:+.1f} %，再经其定律后为 {:+.1f} %（{}）。</translation>
  </message>
  <message>
   <source>Checked on {}, guided by {}: sums are off by {:+.1f} %, cells of 0.25 degrees by {:+.1f} ± {:.1f} %.</source>
   <translation>用 {} 年检验，以 {} 年为引导：总和偏差 {:+.1f} %，0.25 度网格偏差 {:+.1f} ± {:.1f} %。</translation>
  </message>
  <message>
   <source>No year between {} and {} is found for every band of {}, neither in the names of its bands nor in its own name; name the bands or the file after their years, such as {}_2013.tif.</source>
   <translation>未能找到 {} 至 {} 之间、属于 {} 每个波段的年份，波段名称和文件名中均没有；请按年份命名波段或文件，例如 {}_2013.tif。</translation>
  </message>
  <message>
   <source>The folder {} has no {} raster; choose the folder that holds them.</source>
   <translation>文件夹 {} 中没有 {} 栅格；请选择存放它们的文件夹。</translation>
  </message>
  <message>
   <source>EXTENT lies outside the rasters; choose an extent that they cover.</source>
   <translation>EXTENT 位于栅格之外；请选择栅格所覆盖的范围。</translation>
  </message>
  <message>
   <source>The rasters share too little to work with; choose rasters of the same place.</source>
   <translation>这些栅格重叠太少，无法处理；请选择同一地点的栅格。</translation>
  </message>
  <message>
   <source>{} does not lie where the other rasters do; choose rasters of the same place.</source>
   <translation>{} 与其他栅格不在同一位置；请选择同一地点的栅格。</translation>
  </message>
  <message>
   <source>DMSP is of several satellites ({}), whose gains differ; choose INTERCALIBRATION, unless the rasters are calibrated already.</source>
   <translation>DMSP 来自多颗卫星（{}），其增益各不相同；若栅格尚未校正，请选择 INTERCALIBRATION。</translation>
  </message>
  <message>
   <source>INTERCALIBRATION needs to know the satellites, but {} does not name one; call the DMSP files as NOAA does (F182012.tif), or set INTERCALIBRATION to none.</source>
   <translation>INTERCALIBRATION 需要知道卫星，但 {} 未注明卫星；请按 NOAA 的方式命名 DMSP 文件（F182012.tif），或将 INTERCALIBRATION 设为 none。</translation>
  </message>
  <message>
   <source>{} has no published calibration, and none can be measured: it is used as it is.</source>
   <translation>{} 没有已发表的校正，也无法测得：按原样使用。</translation>
  </message>
  <message>
   <source>{} has no published calibration: it is measured on {}.</source>
   <translation>{} 没有已发表的校正：改为依据 {} 测定。</translation>
  </message>
  <message>
   <source>{} cannot be compared with {}: it is used as it is.</source>
   <translation>{} 无法与 {} 比较：按原样使用。</translation>
  </message>
  <message>
   <source>{} and {} share no year: they are compared over neighbouring years, where most lights are alike.</source>
   <translation>{} 与 {} 没有共同年份：改用相邻年份比较，其间多数灯光相同。</translation>
  </message>
  <message>
   <source>A series needs at least one DMSP raster and one VIIRS raster; choose both.</source>
   <translation>一个序列至少需要一个 DMSP 栅格和一个 VIIRS 栅格；请两者都选择。</translation>
  </message>
  <message>
   <source>INTERCALIBRATION must be one of {}; not {}.</source>
   <translation>INTERCALIBRATION 必须是 {} 之一，而不是 {}。</translation>
  </message>
  <message>
   <source>{} lies on another grid than the others of its kind: it is warped to theirs (bilinear).</source>
   <translation>{} 的格网与同类其他栅格不同：将其重投影到它们的格网（双线性）。</translation>
  </message>
  <message>
   <source>{} cannot be warped to the grid of the others of its kind: {}</source>
   <translation>{} 无法重投影到同类其他栅格的格网：{}</translation>
  </message>
  <message>
   <source>VIIRS has every year that DMSP has ({} to {}), so there is nothing to fuse; add the DMSP rasters of earlier years.</source>
   <translation>DMSP 的每一年（{} 至 {}）VIIRS 都有，因此无需融合；请添加更早年份的 DMSP 栅格。</translation>
  </message>
  <message>
   <source>{} and {} are both {} of {}; choose one raster a year, or name DMSP files after their satellites, such as F152003.tif.</source>
   <translation>{} 和 {} 都是 {} 的 {} 年；请每年只选一个栅格，或按卫星命名 DMSP 文件，例如 F152003.tif。</translation>
  </message>
  <message>
   <source>{} x {} pixels, {} years.</source>
   <translation>{} x {} 像元，{} 年。</translation>
  </message>
  <message>
   <source>Years {} to {}: {} of DMSP are fused, {} of VIIRS are taken as they are.</source>
   <translation>{} 至 {} 年：融合 DMSP {} 年，VIIRS {} 年保持原样。</translation>
  </message>
  <message>
   <source>No year was seen by both DMSP and VIIRS, so the step between them can be neither measured nor removed; add DMSP or VIIRS of 2012 or 2013.</source>
   <translation>没有哪一年同时有 DMSP 和 VIIRS，因此两者之间的台阶既无法测量也无法消除；请添加 2012 或 2013 年的 DMSP 或 VIIRS。</translation>
  </message>
  <message>
   <source>No raster has these years: {}.</source>
   <translation>以下年份没有栅格：{}。</translation>
  </message>
  <message>
   <source>{} of {} to {} is no measurement of that sensor, but simulated by whoever harmonised it; it is left out.</source>
   <translation>{} 的 {} 至 {} 年并非该传感器的测量，而是协调者模拟的；予以略去。</translation>
  </message>
  <message>
   <source>{} of {}: {} is there already.</source>
   <translation>第 {} 个，共 {} 个：{} 年已存在。</translation>
  </message>
  <message>
   <source>There is no method called {}; choose one of: {}.</source>
   <translation>没有名为 {} 的方法；请从中选择：{}。</translation>
  </message>
  <message>
   <source>WEIGHTS mix the bands to an intensity, which {} does not use; leave WEIGHTS empty, or choose one of {}.</source>
   <translation>WEIGHTS 是各波段在亮度分量中的权重，而 {} 没有；请将 WEIGHTS 留空，或选择 {} 之一。</translation>
  </message>
  <message>
   <source>WEIGHTS has {} numbers, but {} bands are to be sharpened; give one for each band.</source>
   <translation>WEIGHTS 有 {} 个数，而要锐化 {} 个波段；请为每个波段给出一个。</translation>
  </message>
  <message>
   <source>PAN and MS have hardly a valid pixel in common; choose other rasters.</source>
   <translation>PAN 与 MS 几乎没有共同的有效像元；请选择其他栅格。</translation>
  </message>
  <message>
   <source>{}, {} x {} pixels, {}, ratio {:.2f}.</source>
   <translation>{}，{} x {} 像元，{}，比率 {:.2f}。</translation>
  </message>
  <message>
   <source>{} (empty)</source>
   <translation>{}（空）</translation>
  </message>
  <message>
   <source>{} (flagged as bad)</source>
   <translation>{}（标记为坏波段）</translation>
  </message>
  <message>
   <source>{} (the same value everywhere)</source>
   <translation>{}（处处同值）</translation>
  </message>
  <message>
   <source>{} (absorbed by water vapour)</source>
   <translation>{}（被水汽吸收）</translation>
  </message>
  <message>
   <source>{} (mostly noise)</source>
   <translation>{}（多为噪声）</translation>
  </message>
  <message>
   <source>{}; {}</source>
   <translation>{}；{}</translation>
  </message>
  <message>
   <source>BAD_BANDS must be one of {}, not {}.</source>
   <translation>BAD_BANDS 必须是 {} 之一，而不是 {}。</translation>
  </message>
  <message>
   <source>{}, {} x {} pixels, {}, guide of {}, ratio {:.2f}.</source>
   <translation>{}，{} x {} 像元，{}，引导影像：{}，比率 {:.2f}。</translation>
  </message>
  <message>
   <source>SPECTRAL explains {:.0f} % of the variance of GUIDE's best band.</source>
   <translation>SPECTRAL 解释了 GUIDE 最佳波段 {:.0f} % 的方差。</translation>
  </message>
  <message>
   <source>SPECTRAL explains little of GUIDE: check that both show the same place at the same time. What differs is sharpened as GUIDE shows it.</source>
   <translation>SPECTRAL 对 GUIDE 的解释很少：请检查两者是否在同一时间显示同一地点。不同之处会按 GUIDE 所示被锐化。</translation>
  </message>
  <message>
   <source>Consistency with SPECTRAL: ERGAS {:.3f} (0 is perfect).</source>
   <translation>与 SPECTRAL 的一致性：ERGAS {:.3f}（0 为完美）。</translation>
  </message>
  <message>
   <source>ENVI must name a file that ends in one of {}, not {}.</source>
   <translation>ENVI 必须指定以 {} 之一结尾的文件，而不是 {}。</translation>
  </message>
  <message>
   <source>{} of {} lies on another grid than {}; choose bands of one product.</source>
   <translation>{}（{}）与 {} 不在同一格网上；请选择同一产品的波段。</translation>
  </message>
  <message>
   <source>The bands of {} cannot be read: {}</source>
   <translation>无法读取 {} 的波段：{}</translation>
  </message>
  <message>
   <source>The model was trained for ratios of {:g} to {:g}; look at the result with care.</source>
   <translation>模型是针对 {:g} 至 {:g} 的比率训练的；请仔细查看结果。</translation>
  </message>
  <message>
   <source>The network sees {} means of neighbouring bands that are alike; what it adds to them goes to all.</source>
   <translation>网络看到 {} 个相似相邻波段的均值；它为这些均值补上的内容会分配给所有波段。</translation>
  </message>
  <message>
   <source>SPECTRAL has no band that could be sharpened; choose another raster, or other BANDS.</source>
   <translation>SPECTRAL 没有可锐化的波段；请选择其他栅格或其他 BANDS。</translation>
  </message>
  <message>
   <source>Bands of no use: {}. They are sharpened all the same (BAD_BANDS).</source>
   <translation>无用波段：{}。仍对其进行锐化 (BAD_BANDS)。</translation>
  </message>
  <message>
   <source>Bands of no use: {}. They are left out (BAD_BANDS).</source>
   <translation>无用波段：{}。已将其略去 (BAD_BANDS)。</translation>
  </message>
  <message>
   <source>Bands of no use: {}. They are interpolated, not sharpened, and flagged in the result (bbl); BAD_BANDS can leave them out.</source>
   <translation>无用波段：{}。对其只插值而不锐化，并在结果中标记 (bbl)；可用 BAD_BANDS 将其略去。</translation>
  </message>
  <message>
   <source>{} has no scene classification (SCL), which L2A products have; leave SCENE_CLASSES empty.</source>
   <translation>{} 没有 L2A 产品所具有的场景分类 (SCL)；请将 SCENE_CLASSES 留空。</translation>
  </message>
  <message>
   <source>Sentinel-2, level {}: {}.</source>
   <translation>Sentinel-2，级别 {}：{}。</translation>
  </message>
  <message>
   <source>EXTENT lies outside {}; choose an extent inside it.</source>
   <translation>EXTENT 位于 {} 之外；请选择其内的范围。</translation>
  </message>
  <message>
   <source>Bands of {} m (SPECTRAL), sharpened by those of 10 m (GUIDE): {}.</source>
   <translation>{} 米波段 (SPECTRAL)，由 10 米波段 (GUIDE) 锐化：{}。</translation>
  </message>
  <message>
   <source>The scene classification of {} lies on another grid than its bands; leave SCENE_CLASSES empty.</source>
   <translation>{} 的场景分类与其波段不在同一格网上；请将 SCENE_CLASSES 留空。</translation>
  </message>
  <message>
   <source>EXTENT lies outside the area that SPECTRAL and GUIDE share; choose an extent that both cover.</source>
   <translation>EXTENT 位于 SPECTRAL 与 GUIDE 的共同区域之外；请选择两者都覆盖的范围。</translation>
  </message>
  <message>
   <source>DISAGREEMENT has a value for every pixel of SPECTRAL, and EXTENT holds none; choose a larger EXTENT.</source>
   <translation>DISAGREEMENT 对 SPECTRAL 的每个像元都有一个值，而 EXTENT 内没有像元；请选择更大的 EXTENT。</translation>
  </message>
  <message>
   <source>That shift was not measured here, but wherever this product was compared with VIIRS.</source>
   <translation>该偏移不是在此处测得的，而是在凡将该产品与 VIIRS 比较过的地方测得的。</translation>
  </message>
  <message>
   <source>Without a VIIRS raster as a guide, there is nothing to tell whether the DMSP raster is shifted.</source>
   <translation>没有作为引导的 VIIRS 栅格，便无从得知 DMSP 栅格是否有偏移。</translation>
  </message>
  <message>
   <source>The two rasters do not tell whether DMSP is shifted against VIIRS.</source>
   <translation>由这两个栅格无法判断 DMSP 相对于 VIIRS 是否有偏移。</translation>
  </message>
  <message>
   <source>The law of DN was measured: DN 49 stands for {:.2g} nW/cm2/sr, the darkest land reads {:.1f}, the point spread is {:.1f} km wide, and {:.1f} DN remain unexplained.</source>
   <translation>已测得 DN 的规律：DN 49 表示 {:.2g} nW/cm2/sr，最暗陆地读数为 {:.1f}，点扩散宽 {:.1f} km，有 {:.1f} DN 未能解释。</translation>
  </message>
  <message>
   <source>DN are read by a law that saturates: DN 49 stands for {:g} nW/cm2/sr, blurred as the sensor blurs.</source>
   <translation>DN 按会饱和的规律解读：DN 49 相当于 {:g} nW/cm2/sr（按传感器方式模糊）。</translation>
  </message>
  <message>
   <source>Where lights grew or shrank by less than about {:.0f} % over 9 km, or {:.0f} % over 2 km, this pair does not tell change from noise: there the VIIRS raster is kept as it is.</source>
   <translation>若灯光在 9 公里范围内的增减小于约 {:.0f} %，或在 2 公里范围内小于 {:.0f} %，这对影像无法区分变化与噪声：该处保持 VIIRS 栅格不变。</translation>
  </message>
  <message>
   <source>DN are taken to be harmonised: inter-calibrate composites of different satellites first.</source>
   <translation>DN 视为已协调：请先对多颗卫星的合成影像进行相互校正。</translation>
  </message>
  <message>
   <source>{:.0f} % of the lit DMSP pixels are saturated: what is seen inside them comes from the guide or the model, not from DMSP.</source>
   <translation>{:.0f} % 的有灯光 DMSP 像元已饱和：其内部所见来自引导或模型，而非 DMSP。</translation>
  </message>
  <message>
   <source>{:.0f} % of the lit DMSP pixels are saturated.</source>
   <translation>{:.0f} % 的有灯光 DMSP 像元已饱和。</translation>
  </message>
  <message>
   <source>{}: numbers are multiplied by {:g}, plus {:g}, as the file declares.</source>
   <translation>{}：按文件的声明，数值乘以 {:g} 再加 {:g}。</translation>
  </message>
  <message>
   <source>A pixel of the DMSP raster is {:.3g} km wide; it should be about 0.93 km (30 arc-seconds), {:g} to {:g} at most. Choose the annual composite itself, not an aggregate of it.</source>
   <translation>DMSP 栅格的像元宽 {:.3g} 公里；应约为 0.93 公里（30 角秒），范围为 {:g} 至 {:g}。请选择年度合成影像本身，而不是其聚合结果。</translation>
  </message>
  <message>
   <source>The DMSP raster has no DN between 0 and 63 (all nodata, or other units); choose stable lights or average visible lights as published.</source>
   <translation>DMSP 栅格没有 0 到 63 之间的 DN（全为无数据，或单位不同）；请选择已发布的稳定灯光或平均可见灯光。</translation>
  </message>
  <message>
   <source>The DMSP raster holds values from {:.4g} to {:.4g}; it should hold DN 0 to 63, as published.</source>
   <translation>DMSP 栅格的值从 {:.4g} 到 {:.4g}；应为已发布的 DN 0 到 63。</translation>
  </message>
  <message>
   <source>DMSP: {:.2g} % of the raster is above 63, which is not a valid DN; it is read as nodata.</source>
   <translation>DMSP:其中 {:.2g} % 大于 63,不是有效的 DN;这些像元按无数据读取。</translation>
  </message>
  <message>
   <source>METHOD {} changes a VIIRS raster, and there is none; choose one, or another METHOD.</source>
   <translation>METHOD {} 需要改变一个 VIIRS 栅格，但没有提供；请选择一个，或选择其他 METHOD。</translation>
  </message>
  <message>
   <source>1 year</source>
   <translation>1 年</translation>
  </message>
  <message>
   <source>{} x {} pixels of {:.2f} x {:.2f} km, {}.</source>
   <translation>{} x {} 像元，每个 {:.2f} x {:.2f} 公里，{}。</translation>
  </message>
  <message>
   <source>DMSP_GUIDE is DMSP of the year that the VIIRS raster shows; choose that raster as VIIRS, or leave DMSP_GUIDE empty.</source>
   <translation>DMSP_GUIDE 是 VIIRS 栅格所示年份的 DMSP；请将该栅格选为 VIIRS，或将 DMSP_GUIDE 留空。</translation>
  </message>
  <message>
   <source>The DMSP raster has no value where it lies on VIIRS (all nodata); choose another.</source>
   <translation>DMSP 栅格与 VIIRS 重叠处没有任何值(全部为无数据);请选择其他栅格。</translation>
  </message>
  <message>
   <source>DAYTIME_GUIDE is not used: the VIIRS raster shows the structure of saturated cores.</source>
   <translation>未使用 DAYTIME_GUIDE：VIIRS 栅格已显示饱和核心的结构。</translation>
  </message>
  <message>
   <source>DMSP_GUIDE has {} bands; choose a raster of one band, DMSP of the year that the VIIRS raster shows.</source>
   <translation>DMSP_GUIDE 有 {} 个波段；请选择只有一个波段的栅格，即 VIIRS 栅格所示年份的 DMSP。</translation>
  </message>
  <message>
   <source>Change is what DMSP of the two years shows (DMSP_GUIDE); the law is measured in the guide's year.</source>
   <translation>变化取自两个年份的 DMSP（DMSP_GUIDE）；规律在参考影像的年份测得。</translation>
  </message>
  <message>
   <source>The VIIRS raster has {} bands; say which of them is to guide (VIIRS_BAND), or choose a raster of one band.</source>
   <translation>VIIRS 栅格有 {} 个波段；请指定用于引导的波段 (VIIRS_BAND)，或选择单波段栅格。</translation>
  </message>
  <message>
   <source>A DMSP pixel is {:.2f} VIIRS pixels wide; the models work for 1 to 2.2. Resample the VIIRS raster to 15 arc-seconds (about 500 m) first.</source>
   <translation>一个 DMSP 像元宽 {:.2f} 个 VIIRS 像元；模型适用于 1 至 2.2。请先将 VIIRS 栅格重采样到 15 角秒（约 500 米）。</translation>
  </message>
  <message>
   <source>The DMSP raster is too small to work with; choose one of {} pixels or more.</source>
   <translation>DMSP 栅格太小，无法使用；请选择 {} 像元或更大的栅格。</translation>
  </message>
  <message>
   <source>DAYTIME_GUIDE has {} bands; choose a raster of one band, NDVI or EVI.</source>
   <translation>DAYTIME_GUIDE 有 {} 个波段；请选择单波段的 NDVI 或 EVI 栅格。</translation>
  </message>
  <message>
   <source>DAYTIME_GUIDE holds values up to {:.4g}; NDVI and EVI lie between -1 and 1. Declare the raster's scale (0.0001 for MODIS), or divide it.</source>
   <translation>DAYTIME_GUIDE 的值高达 {:.4g}；NDVI 和 EVI 介于 -1 与 1 之间。请声明栅格的比例（MODIS 为 0.0001），或将其除以该比例。</translation>
  </message>
  <message>
   <source>DAYTIME_GUIDE is much finer than the lights; resample it to 250 m or more by averaging.</source>
   <translation>DAYTIME_GUIDE 比灯光精细得多；请通过平均将其重采样到 250 m 或更粗。</translation>
  </message>
  <message>
   <source>DMSP and VIIRS are registered to a tenth of a pixel.</source>
   <translation>DMSP 与 VIIRS 已配准到十分之一像元。</translation>
  </message>
  <message>
   <source>{}: it is moved onto VIIRS (CORRECT_SHIFT).</source>
   <translation>{}：已将其移到 VIIRS 上 (CORRECT_SHIFT)。</translation>
  </message>
  <message>
   <source>{}; turn on CORRECT_SHIFT to move it there.</source>
   <translation>{}；请打开 CORRECT_SHIFT 将其移到那里。</translation>
  </message>
  <message>
   <source>{:.2f} km south</source>
   <translation>偏南 {:.2f} 公里</translation>
  </message>
  <message>
   <source>{:.2f} km north</source>
   <translation>偏北 {:.2f} 公里</translation>
  </message>
  <message>
   <source>{:.2f} km east</source>
   <translation>偏东 {:.2f} 公里</translation>
  </message>
  <message>
   <source>{:.2f} km west</source>
   <translation>偏西 {:.2f} 公里</translation>
  </message>
  <message>
   <source>DMSP lies {} and {} of VIIRS</source>
   <translation>DMSP 相对于 VIIRS {}、{}</translation>
  </message>
  <message>
   <source>{} / {}</source>
   <translation>{} / {}</translation>
  </message>
  <message>
   <source>root mean square</source>
   <translation>均方根</translation>
  </message>
  <message>
   <source>1 more band is not listed</source>
   <translation>另有 1 个波段未列出</translation>
  </message>
  <message>
   <source>{} more bands are not listed</source>
   <translation>另有 {} 个波段未列出</translation>
  </message>
  <message>
   <source>Blurred and decimated, the result differs from the MS by {} % of the bands' means ({}).</source>
   <translation>结果经模糊并抽样后，与 MS 相差各波段均值的 {} %（{}）。</translation>
  </message>
  <message>
   <source>Blurred and decimated, band {} of the result differs from the MS by {:.1f} % of its mean, more than {:g} %; raise CONSISTENCY (now {}), lower SHARPNESS, or look at RESIDUAL.</source>
   <translation>结果的波段 {} 经模糊并抽样后，与 MS 相差其均值的 {:.1f} %，超过 {:g} %；请增大 CONSISTENCY（现为 {}）、减小 SHARPNESS，或查看 RESIDUAL。</translation>
  </message>
  <message>
   <source>The finest colours of the MS do not lie on PAN's edges (noise, aliasing, or bands that lie apart): {:.0f} % of them come from PAN instead, and the result agrees with the MS in what is coarser (FINE_COLOURS).</source>
   <translation>MS 最细的颜色并不落在 PAN 的边缘上（噪声、混叠或波段错位）：其中 {:.0f} % 改由 PAN 提供，结果只在较粗的内容上与 MS 一致（FINE_COLOURS）。</translation>
  </message>
  <message>
   <source>{} x {} pixels, {}, ratio {:.2f}.</source>
   <translation>{} x {} 像元，{}，比率 {:.2f}。</translation>
  </message>
  <message>
   <source>ratio</source>
   <translation>比率</translation>
  </message>
  <message>
   <source>MTF gain of the MS sensor</source>
   <translation>MS 传感器的 MTF 增益</translation>
  </message>
  <message>
   <source>share of PAN's variance that the bands explain</source>
   <translation>波段所能解释的 PAN 方差的比例</translation>
  </message>
  <message>
   <source>correlation of a band with PAN</source>
   <translation>波段与 PAN 的相关系数</translation>
  </message>
  <message>
   <source>contrast of a band over the detail it lacks</source>
   <translation>波段对比度与其所缺细节之比</translation>
  </message>
  <message>
   <source>contrast of PAN over its detail</source>
   <translation>PAN 对比度与其细节之比</translation>
  </message>
  <message>
   <source>The model's card has no scores, so nothing tells how good it is on any sensor.</source>
   <translation>模型说明中没有评分，因此无从知道它在任何传感器上的效果。</translation>
  </message>
  <message>
   <source>This pair is unlike those that the model was scored on: {}. Look at the result with care.</source>
   <translation>此影像对与模型评分所用的影像对不同：{}。请仔细查看结果。</translation>
  </message>
  <message>
   <source>{} {:.2f} ({:g} to {:g} there)</source>
   <translation>{} {:.2f}（彼处为 {:g} 至 {:g}）</translation>
  </message>
  <message>
   <source>The model {} is made for {}, which this version does not know; update the plugin or choose another model.</source>
   <translation>模型 {} 用于 {}，此版本不支持该任务；请更新插件或选择其他模型。</translation>
  </message>
  <message>
   <source>Two outputs name the same file; give each its own.</source>
   <translation>两个输出指向同一文件；请分别命名。</translation>
  </message>
  <message>
   <source>RATIO must lie between {:g} and {:g}, not {:g}.</source>
   <translation>RATIO 必须在 {:g} 到 {:g} 之间，而不是 {:g}。</translation>
  </message>
  <message>
   <source>MTF_GAIN must be 0 (the sensor's) or lie between 0.01 and 0.99, not {:g}.</source>
   <translation>MTF_GAIN 必须为 0（采用传感器的值），或在 0.01 到 0.99 之间，而不是 {:g}。</translation>
  </message>
  <message>
   <source>NOISE must be 0 or more, not {:g}.</source>
   <translation>NOISE 必须为 0 或更大，而不是 {:g}。</translation>
  </message>
  <message>
   <source>{}, ratio {:.4g}: the MS gets {} x {} pixels.</source>
   <translation>{}，比率 {:.4g}：MS 为 {} x {} 像元。</translation>
  </message>
  <message>
   <source>MTF gain of the MS at its Nyquist frequency: {}.</source>
   <translation>MS 在其奈奎斯特频率处的 MTF 增益：{}。</translation>
  </message>
  <message>
   <source>{} (a guess; none is published for {})</source>
   <translation>{}（推测值；没有公布 {} 的值）</translation>
  </message>
  <message>
   <source>{} (estimated from the pair; none is published for {})</source>
   <translation>{}（由影像对估计；没有公布 {} 的值）</translation>
  </message>
  <message>
   <source>PAN_WEIGHTS has {} numbers, but the MS raster has {} bands; give one for each band.</source>
   <translation>PAN_WEIGHTS 有 {} 个数，而 MS 栅格有 {} 个波段；请为每个波段给出一个。</translation>
  </message>
  <message>
   <source>EXTENT lies outside the MS raster; choose an extent that it covers.</source>
   <translation>EXTENT 位于 MS 栅格之外；请选择它所覆盖的范围。</translation>
  </message>
  <message>
   <source>The MS raster holds no value here (all nodata); choose another, or another EXTENT.</source>
   <translation>MS 栅格在此处没有任何值(全部为无数据);请选择其他栅格或其他 EXTENT。</translation>
  </message>
  <message>
   <source>Degraded, the scene would be {} pixels wide or high; choose a larger one, or a larger EXTENT.</source>
   <translation>降质后场景的宽或高只有 {} 个像元；请选择更大的场景，或更大的 EXTENT。</translation>
  </message>
  <message>
   <source>Algorithms</source>
   <translation>算法</translation>
  </message>
  <message>
   <source>Add a panchromatic (PAN) and a multispectral (MS) raster to the project, drop the two on the dock, or press Load a sample pair there.</source>
   <translation>将全色 (PAN) 和多光谱 (MS) 栅格添加到工程，把两者拖到面板上，或在面板中按“加载示例影像对”。</translation>
  </message>
  <message>
   <source>Press Preview: the middle of the map is fused, and compared with the MS. Drag the divider; the wheel zooms.</source>
   <translation>按“预览”：融合地图中心部分，并与 MS 比较。拖动分隔线；滚轮缩放。</translation>
  </message>
  <message>
   <source>Try Fast, Balanced and Best; the tooltip of each says what it does and what it costs. Pin keeps a preview for comparison. Unfold Advanced to choose more yourself.</source>
   <translation>试试“快速”、“均衡”和“最佳”；各自的提示说明其作用与代价。“固定”可保留一个预览以供比较。展开“高级”可自行选择更多。</translation>
  </message>
  <message>
   <source>Press Run: the Processing dialog opens, filled in, with history, batch and log as for any other algorithm.</source>
   <translation>按“运行”：打开已填好的处理对话框，历史、批处理和日志与其他算法相同。</translation>
  </message>
  <message>
   <source>The first minute</source>
   <translation>最初一分钟</translation>
  </message>
  <message>
   <source>Fuse images (Amalgam)</source>
   <translation>融合影像 (Amalgam)</translation>
  </message>
  <message>
   <source>Open or close the dock for pansharpening and night lights, with previews</source>
   <translation>打开或关闭全色锐化与夜间灯光面板，带预览</translation>
  </message>
  <message>
   <source>Load a sample pair</source>
   <translation>加载示例影像对</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>帮助</translation>
  </message>
  <message>
   <source>{} …</source>
   <translation>{}…</translation>
  </message>
  <message>
   <source>Cancelled; nothing was written.</source>
   <translation>已取消；未写入任何内容。</translation>
  </message>
  <message>
   <source>{} is empty; name a GeoTIFF to write.</source>
   <translation>{} 为空；请指定要写入的 GeoTIFF。</translation>
  </message>
  <message>
   <source>{} must be four numbers: x min, x max, y min, y max.</source>
   <translation>{} 必须是四个数：x 最小、x 最大、y 最小、y 最大。</translation>
  </message>
  <message>
   <source>Fuse a folder of scenes</source>
   <translation>融合一个文件夹中的场景</translation>
  </message>
  <message>
   <source>Pansharpening</source>
   <translation>全色锐化</translation>
  </message>
  <message>
   <source>batch,folder,pansharpen,fusion,merge,many,scenes,Landsat,DIMAP,WorldView,SPOT,Pléiades</source>
   <translation>批处理,文件夹,全色锐化,融合,多个,场景,batch,folder,merge,Landsat,DIMAP,WorldView,SPOT,Pléiades</translation>
  </message>
  <message>
   <source>Finds the pairs of PAN and MS rasters in a folder and fuses them one after another.</source>
   <translation>在文件夹中查找 PAN 与 MS 影像对，并逐一融合。</translation>
  </message>
  <message>
   <source>Finds the pairs of a panchromatic (PAN) and a multispectral (MS) raster in a folder, fuses them one after another, and lists in a table how each of them went. If a scene fails, the table says why, and the batch goes on. Scenes that already have a result are skipped, so a cancelled batch goes on where it stopped.

Products are recognised by their metadata: Landsat 7 to 9 (…_MTL.txt: band 8 with the 30 m bands that it covers), SPOT and Pléiades (DIM_….XML), WorldView, GeoEye and QuickBird (….IMD with ….TIL or ….TIF). If the bands of a scene are separate files, a virtual raster of them is left beside the result. SENSOR is taken from the metadata.

Other rasters are paired by names that differ only in the word that tells which of the two it is (pan, p or B8; ms, mss, mul, multi, mux or xs), as in town_PAN.tif and town_MS.tif, PAN/town.tif and MUL/town.tif, GF2_…-PAN1.tiff and GF2_…-MSS1.tiff. If names follow another rule, set PAN_PATTERN and MS_PATTERN: in *_hi.tif and *_lo.tif, each * stands for what both names share. A pattern with a / in it applies to the whole path below the folder.

A result is named after its MS: town_MS_fused.tif.</source>
   <translation>在文件夹中查找全色 (PAN) 与多光谱 (MS) 栅格的影像对，逐一融合，并在表中列出各自的情况。失败的场景会说明原因，其余继续。结果已存在的场景保持不变：被取消的批处理会从停止处继续。

产品由其元数据识别：Landsat 7 至 9（…_MTL.txt：第 8 波段及其所涵盖的 30 米波段）、SPOT 和 Pléiades (DIM_….XML)、WorldView、GeoEye 和 QuickBird（….IMD 及 ….TIL 或 ….TIF）。若场景的各波段是单独的文件，则会在结果旁留下由其构成的虚拟栅格。元数据中的传感器即作为 SENSOR。

其他栅格按名称配对，名称除一个表明类别的词外相同：pan、p 或 B8 对应 ms、mss、mul、multi、mux 或 xs，例如 town_PAN.tif 与 town_MS.tif、PAN/town.tif 与 MUL/town.tif、GF2_…-PAN1.tiff 与 GF2_…-MSS1.tiff。若名称遵循其他规则，则由 PAN_PATTERN 和 MS_PATTERN 说明：在 *_hi.tif 与 *_lo.tif 中，每个 * 代表两者相同的部分。含 / 的模式适用于文件夹之下的整个路径。

结果以其 MS 命名：town_MS_fused.tif。</translation>
  </message>
  <message>
   <source>Folder with the scenes</source>
   <translation>场景文件夹</translation>
  </message>
  <message>
   <source>The folder that holds the PAN and MS rasters.</source>
   <translation>PAN 与 MS 影像对所在之处。</translation>
  </message>
  <message>
   <source>Method or model</source>
   <translation>方法或模型</translation>
  </message>
  <message>
   <source>A classical method, or a model with the settings that its own algorithm recommends.</source>
   <translation>经典方法，或采用其自身算法推荐设置的模型。</translation>
  </message>
  <message>
   <source>Search subfolders as well</source>
   <translation>同时搜索下级文件夹</translation>
  </message>
  <message>
   <source>Search all folders below too, however deep; otherwise only files in the folder itself count.</source>
   <translation>在所有下级文件夹中查找场景，无论多深；否则只计文件夹本身的文件。</translation>
  </message>
  <message>
   <source>Fuse again scenes that have a result</source>
   <translation>重新融合已有结果</translation>
  </message>
  <message>
   <source>Replace the results of an earlier run; otherwise these scenes are skipped.</source>
   <translation>替换先前运行的结果；否则其场景保持不变。</translation>
  </message>
  <message>
   <source>Measure how good each result is</source>
   <translation>测量每个结果的质量</translation>
  </message>
  <message>
   <source>Fill the table's HQNR, which rewards keeping the MS as it is, and what HQNR cannot see: PAN_SHARE (how much of PAN's finest detail the result shows), PAN_ENERGY (with what contrast; less than 1 is soft) and FRINGE (how much the bands disagree in it, over what they do in the MS).</source>
   <translation>填写表中的 HQNR（它偏爱原样保留 MS）以及 HQNR 看不出的指标：PAN_SHARE（结果显示了 PAN 最精细细节中的多少）、PAN_ENERGY（其对比度；小于 1 表示偏软）和 FRINGE（各波段在这些细节上的不一致程度，与 MS 中的相比）。</translation>
  </message>
  <message>
   <source>Pattern of PAN's names</source>
   <translation>PAN 的名称模式</translation>
  </message>
  <message>
   <source>Pattern of MS's names</source>
   <translation>MS 的名称模式</translation>
  </message>
  <message>
   <source>Such as {}, where each * stands for what both names share; if empty, the usual words tell PAN from MS.</source>
   <translation>例如 {}，其中每个 * 代表两个名称中相同的部分；留空则采用通常的词。</translation>
  </message>
  <message>
   <source>Folder for the results</source>
   <translation>结果文件夹</translation>
  </message>
  <message>
   <source>Where the fused rasters go. It is created if it does not exist, and may be the folder with the scenes.</source>
   <translation>存放融合栅格之处；若不存在则创建，也可以是场景所在的文件夹。</translation>
  </message>
  <message>
   <source>Scenes</source>
   <translation>场景</translation>
  </message>
  <message>
   <source>A table without geometry, with one row per scene: how it went, and why.</source>
   <translation>无几何的表，每个场景一行：情况及原因。</translation>
  </message>
  <message>
   <source>Scenes that were fused</source>
   <translation>已融合的场景</translation>
  </message>
  <message>
   <source>Scenes that already had a result</source>
   <translation>结果已存在的场景</translation>
  </message>
  <message>
   <source>Scenes that failed</source>
   <translation>失败的场景</translation>
  </message>
  <message>
   <source>Rasters without a partner</source>
   <translation>没有配对的栅格</translation>
  </message>
  <message>
   <source>In every scene, move PAN onto MS if the two are found to be misregistered.</source>
   <translation>在每个场景中，若发现两者未配准，则将 PAN 移到 MS 上。</translation>
  </message>
  <message>
   <source>Fused: {}; skipped: {}; failed: {}.</source>
   <translation>已融合：{}；保持不变：{}；失败：{}。</translation>
  </message>
  <message>
   <source>Cancelled; one scene was fused and is kept: run the batch again to go on with the others.</source>
   <translation>已取消；一个场景已融合并保留：再次运行批处理即可继续处理其余场景。</translation>
  </message>
  <message>
   <source>Cancelled; {} scenes were fused and are kept: run the batch again to go on with the others.</source>
   <translation>已取消；{} 个场景已融合并保留：再次运行批处理即可继续处理其余场景。</translation>
  </message>
  <message>
   <source>How fast is this machine</source>
   <translation>这台机器有多快</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>benchmark,speed,time,seconds,estimate,duration,memory,performance</source>
   <translation>基准测试,速度,时间,秒,估计,耗时,内存,性能,benchmark,speed</translation>
  </message>
  <message>
   <source>Tells how long fusing a raster will take here, by model, precision and steps.</source>
   <translation>按模型、精度和步数说明在此融合一个栅格需要多长时间。</translation>
  </message>
  <message>
   <source>Tells how long fusing a raster will take on this machine, for each model, precision and number of steps, and how much memory and disk space it will need. Each model is tried in each precision on a small simulated scene for a few seconds; a speed once measured is used again until QGIS is closed.

Choose the rasters that you want to fuse, or give the size of the result in pixels and bands.

Other work on the machine counts: expect the true time to be a fifth more or less, and far more on a shared machine. SECONDS, MEGABYTES, MODEL_ID and PRECISION_ID are those of the fastest row.</source>
   <translation>针对每个模型、精度和步数，说明在这台机器上融合一个栅格需要多长时间，以及需要多少内存和磁盘。每个模型在每种精度下都用一个小的模拟场景试运行几秒；已测得的速度在关闭 QGIS 之前会重复使用。

选择要融合的栅格，或给出结果的像元数和波段数。

机器同时进行的其他工作也会影响结果：请预计上下五分之一的误差，在共享机器上误差会大得多。SECONDS、MEGABYTES、MODEL_ID 和 PRECISION_ID 对应最快的一行。</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>行数</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>列数</translation>
  </message>
  <message>
   <source>Rows, columns and bands of the result count only if no raster is chosen above.</source>
   <translation>仅当上面未选择栅格时，结果的行数、列数和波段数才有效。</translation>
  </message>
  <message>
   <source>The networks to try; each takes a few seconds per precision.</source>
   <translation>要尝试的网络；每个网络在每种精度下需要几秒。</translation>
  </message>
  <message>
   <source>Precisions</source>
   <translation>精度</translation>
  </message>
  <message>
   <source>The precisions in which to try each model; a model that has no file of a precision is skipped for it.</source>
   <translation>每个模型要尝试的精度；没有该精度文件的模型会被略过。</translation>
  </message>
  <message>
   <source>Scheduler</source>
   <translation>调度器</translation>
  </message>
  <message>
   <source>heun, flow_heun and flow_midpoint evaluate the network about twice per step, all others once.</source>
   <translation>heun、flow_heun 和 flow_midpoint 每步约评估网络两次，其他均为一次。</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>步数</translation>
  </message>
  <message>
   <source>Whole numbers separated by commas, such as 1,4,25; one row for each.</source>
   <translation>用逗号分隔的整数，例如 1,4,25；每个数一行。</translation>
  </message>
  <message>
   <source>Samples to average</source>
   <translation>求平均的样本数</translation>
  </message>
  <message>
   <source>Each sample takes as long as one run of the network.</source>
   <translation>每个样本耗时相当于网络运行一次。</translation>
  </message>
  <message>
   <source>Times</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>A table without geometry, with one row for each model, precision and number of steps.</source>
   <translation>无几何的表，每个模型、精度和步数一行。</translation>
  </message>
  <message>
   <source>Seconds per measurement</source>
   <translation>每次测量的秒数</translation>
  </message>
  <message>
   <source>Longer measurements can try larger tiles, and give more accurate times.</source>
   <translation>秒数越多，可尝试的分块越大，所得时间也越接近实际。</translation>
  </message>
  <message>
   <source>Fastest model</source>
   <translation>最快的模型</translation>
  </message>
  <message>
   <source>Precision of the fastest model</source>
   <translation>最快模型的精度</translation>
  </message>
  <message>
   <source>Seconds of the fastest model</source>
   <translation>最快模型所需秒数</translation>
  </message>
  <message>
   <source>Memory of the fastest model (MB)</source>
   <translation>最快模型所需内存（MB）</translation>
  </message>
  <message>
   <source>Raster that gives the size (PAN, VIIRS)</source>
   <translation>决定尺寸的栅格（PAN、VIIRS）</translation>
  </message>
  <message>
   <source>Raster that gives the bands (MS, DMSP)</source>
   <translation>决定波段的栅格（MS、DMSP）</translation>
  </message>
  <message>
   <source>The sharp raster, whose rows and columns the result will have; instead of ROWS and COLS.</source>
   <translation>清晰的栅格，结果的行列数与其相同；代替 ROWS 和 COLS。</translation>
  </message>
  <message>
   <source>The coarse raster, whose bands and data type the result will have; instead of BANDS.</source>
   <translation>较粗的栅格，结果的波段和数据类型与其相同；代替 BANDS。</translation>
  </message>
  <message>
   <source>None of these models could be measured; the log says why.</source>
   <translation>这些模型都无法测量；日志说明原因。</translation>
  </message>
  <message>
   <source>{} {}, 1 step: {}</source>
   <translation>{} {}，1 步：{}</translation>
  </message>
  <message>
   <source>{} {}, {} steps: {}</source>
   <translation>{} {}，{} 步：{}</translation>
  </message>
  <message>
   <source>Hyperspectral sharpening (classical)</source>
   <translation>高光谱锐化（经典方法）</translation>
  </message>
  <message>
   <source>hyperspectral,multispectral,fusion,hypersharpening,sharpen,resolution,cube,spectra,guide,EnMAP,PRISMA,DESIS,EMIT,Hyperion,Landsat,thermal,GSA,MTF,GLP,subspace,local regression</source>
   <translation>高光谱,多光谱,融合,超锐化,锐化,分辨率,立方体,光谱,引导影像,EnMAP,PRISMA,DESIS,EMIT,Hyperion,Landsat,热红外,GSA,MTF,GLP,子空间,局部回归</translation>
  </message>
  <message>
   <source>Gives a coarse raster of many bands the resolution of a fine one of a few, by a formula.</source>
   <translation>用公式使多波段的粗栅格具有少波段细栅格的分辨率。</translation>
  </message>
  <message>
   <source>Gives a coarse raster of 1 to some hundred bands (the cube) the resolution of a fine one of 1 to 20 bands (the guide) of the same place: a hyperspectral image by a multispectral one, thermal bands by reflective ones, a satellite's coarse bands by its fine ones. For each band the mix of the guide's bands that suits it best is found, and its detail is added. It needs no network.

Any type of numbers, any ratio from 1.2 to 20; CRS, origin and extent of the two may differ. The output has the guide's grid, over the area that both share, and the cube's type, nodata value, band names, wavelengths and widths. Cubes of any size are worked on in tiles, and neither tiles nor EXTENT change a pixel. What was a measurement stays one: where the guide shows nothing of what a band sees, the band is hardly sharpened.

The two should be of one date: what changed in between is sharpened as the guide shows it.

CONSISTENCY says how far the result, blurred and decimated as by the sensor, is from the cube (ERGAS; 0 is perfect).

</source>
   <translation>使具有 1 至数百个波段的粗栅格（立方体）具有同一地点 1 至 20 个波段的细栅格（引导影像）的分辨率：高光谱影像借助多光谱影像，热红外波段借助反射波段，卫星的粗波段借助其细波段。对每个波段找出最适合它的引导影像波段组合，并加上其细节。无需网络。

任意数值类型，1.2 至 20 的任意比率；两者的坐标参照系、原点和范围可以不同。输出采用引导影像的格网，覆盖两者共有的区域，并保留立方体的数据类型、无数据值、波段名称、波长和带宽。任意大小的立方体都分块处理，分块和 EXTENT 都不会改变任何像元。测量值仍是测量值：若引导影像完全看不到某波段所见的内容，则该波段几乎不被锐化。

两者应为同一日期：其间的变化会按引导影像所示被锐化。

CONSISTENCY 表示结果按传感器方式模糊并抽样后与立方体的差距（ERGAS；0 为完美）。

</translation>
  </message>
  <message>
   <source>Method used</source>
   <translation>使用的方法</translation>
  </message>
  <message>
   <source>Seconds taken</source>
   <translation>耗时（秒）</translation>
  </message>
  <message>
   <source>Done in {:.1f} s; consistency {:.3f}.</source>
   <translation>完成，用时 {:.1f} 秒；一致性 {:.3f}。</translation>
  </message>
  <message>
   <source>Night lights (table, power law, change)</source>
   <translation>夜间灯光（查找表、幂律、变化）</translation>
  </message>
  <message>
   <source>Turns an annual DMSP-OLS raster (1992 to 2013: blurred, saturated, 6 bits) into radiance in nW/cm2/sr by a formula. It is fast, needs no network, and is what networks must beat.

With VIIRS of another year, the law between radiance and DN is measured on the two rasters themselves: gain, exponent, saturation, what dark land reads, the point spread, and the shift. That most lights are the same in both years is enough for it. The method change then brightens and dims the VIIRS raster as DMSP says that lights changed; where DMSP tells nothing, VIIRS stays as it is.

With DMSP of the guide's year as well, change is what two rasters of one sensor show, and lights that grew everywhere alike are seen, too: if there is any, give it.

</source>
   <translation>按公式把年度 DMSP-OLS 栅格（1992 至 2013 年：模糊、饱和、6 位）变为以 nW/cm2/sr 为单位的辐亮度。它速度快，不需要网络，也是网络必须超越的基准。

有其他年份的 VIIRS 时，辐亮度与 DN 之间的规律就在这两个栅格上测得：增益、指数、饱和、黑暗陆地的读数、点扩散和偏移；只要大多数灯光在两年中相同即可。方法 change 随后按 DMSP 所示的灯光变化调亮或调暗 VIIRS 栅格；DMSP 说明不了的地方，VIIRS 保持原样。

如果还有参考影像年份的 DMSP，变化就取自同一传感器的两个栅格，处处同样增长的灯光也能看出来：如果有，请提供。

</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>方法</translation>
  </message>
  <message>
   <source>Done in {:.1f} s; sum of lights {:,.0f} nW/cm2/sr.</source>
   <translation>用时 {:.1f} s；灯光总和 {:,.0f} nW/cm2/sr。</translation>
  </message>
  <message>
   <source>Pansharpening (classical)</source>
   <translation>全色锐化（经典）</translation>
  </message>
  <message>
   <source>pansharpen,fusion,merge,sharpen,panchromatic,multispectral,resolution,Brovey,Gram-Schmidt,GSA,BDSD,PRACS,wavelet,AWLP,MTF,GLP,Laplacian pyramid</source>
   <translation>全色锐化,融合,锐化,全色,多光谱,分辨率,pansharpen,fusion,Brovey,Gram-Schmidt,GSA,BDSD,PRACS,小波,AWLP,MTF,GLP,拉普拉斯金字塔</translation>
  </message>
  <message>
   <source>Gives a multispectral raster the resolution of a panchromatic one, by a formula.</source>
   <translation>用公式使多光谱栅格获得全色栅格的分辨率。</translation>
  </message>
  <message>
   <source>Gives a multispectral raster (MS) the resolution of a panchromatic one (PAN) of the same place, by one of nine published formulas. It is fast, needs no network, and is good to compare with.

Any number of bands, 8 or 16 bits or float, any ratio from 1.5 to 8; CRS, origin and extent of the two may differ. What a formula needs to know about the scene is measured over all of it, so that neither tiles nor EXTENT change a pixel. The output has PAN's grid, over the area that both share, and the MS raster's type, nodata value and band names.

CONSISTENCY says how far the result, blurred and decimated as by the sensor, is from the MS (ERGAS; 0 is perfect).

</source>
   <translation>用九个已发表公式之一，使多光谱栅格 (MS) 获得同一地点全色栅格 (PAN) 的分辨率。速度快，不用网络，适合作为比较。

任意波段数，8 位、16 位或浮点，比率 1.5 至 8 均可；两者的坐标参照系、原点和范围可以不同。公式所需的场景信息在整个场景上测量，因此分块和 EXTENT 都不会改变像元。输出在两者的共同区域上采用 PAN 的格网，并保留 MS 栅格的数据类型、无数据值和波段名称。

CONSISTENCY 说明结果经传感器模糊并抽样后与 MS 相差多少（ERGAS；0 为完美）。

</translation>
  </message>
  <message>
   <source>Weights of the bands in PAN</source>
   <translation>各波段在 PAN 中的权重</translation>
  </message>
  <message>
   <source>How much each band counts in the intensity that PAN replaces, such as 0.2,0.3,0.3,0.2: numbers separated by commas, one per band; only their proportions matter. If empty, brovey weights all bands alike and {} fit the weights to PAN. The other methods have no weights.</source>
   <translation>各波段在由 PAN 替换的亮度分量中的权重，例如 0.2,0.3,0.3,0.2：用逗号分隔的数，每个波段一个；只有比例起作用。留空时 brovey 全部相等，{} 则拟合到 PAN。其他方法没有权重。</translation>
  </message>
  <message>
   <source>Pansharpened</source>
   <translation>全色锐化结果</translation>
  </message>
  <message>
   <source>The sharpened bands, as a GeoTIFF.</source>
   <translation>锐化后的波段，GeoTIFF 格式。</translation>
  </message>
  <message>
   <source>MTF gain used</source>
   <translation>使用的 MTF 增益</translation>
  </message>
  <message>
   <source>Consistency with the MS (ERGAS)</source>
   <translation>与 MS 的一致性 (ERGAS)</translation>
  </message>
  <message>
   <source>Compare methods, schedulers and steps</source>
   <translation>比较方法、调度器和步数</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>质量</translation>
  </message>
  <message>
   <source>compare,benchmark,evaluate,quality,report,pansharpen,method,scheduler,steps,reduced resolution</source>
   <translation>比较,基准测试,评价,质量,报告,全色锐化,方法,调度器,步数,降分辨率,compare</translation>
  </message>
  <message>
   <source>Fuses one pair in many ways and reports which way is best.</source>
   <translation>用多种方式融合一对影像，并在一份报告中说明哪种最好。</translation>
  </message>
  <message>
   <source>Fuses one pair of a panchromatic (PAN) and a multispectral (MS) raster in many ways: by each classical method chosen, and by each model chosen with each scheduler and number of steps. Times and scores every result, and writes one HTML report that opens offline: a table to sort, quality against time, pictures, errors and spectra of the places where the methods differ most, and the command that repeats each row.

Without a reference, the scores that need a truth are taken at reduced resolution: PAN and MS are degraded by their own ratio (Wald's protocol), so that the original MS is the truth. Scores that need no truth, times and further pictures come from the pair itself.

Of a cube, give the guide in place of the panchromatic raster, and choose CUBE_METHODS. The report then shows errors over wavelength, and those of spectral indices beside what cubic interpolation gives.

Start with an extent of a few hundred PAN pixels a side: all rows are run on it, one after another. A row that cannot be run says why, and the others go on.

BEST_METHOD has the lowest ERGAS, or, without any truth, the highest HQNR. BEST_MODEL, BEST_SCHEDULER and BEST_STEPS are those of the best model, so that a graphical model can go on with them.</source>
   <translation>用多种方式融合一对全色 (PAN) 与多光谱 (MS) 栅格：每个所选的经典方法，以及每个所选模型配合每个调度器和步数。对其计时、评分，并写出一份可离线打开的 HTML 报告：可排序的表格、质量与时间的关系、各方法差异最大之处的图像及其误差和光谱，以及重现每一行的命令。

没有参考时，需要真值的指标在降分辨率下计算：PAN 和 MS 按其自身比率降质（Wald 协议），原始 MS 即为真值。不需要真值的指标、时间和其他图像来自影像对本身。

对于立方体，请给出引导影像代替全色栅格，并选择 CUBE_METHODS。报告会显示随波长变化的误差，以及光谱指数的误差与三次插值结果的对照。

请先选择边长为几百个 PAN 像元的范围：整个场景的耗时等于所有行之和。无法运行的行会说明原因，其余继续。

BEST_METHOD 的 ERGAS 最低，或在完全没有真值时 HQNR 最高。BEST_MODEL、BEST_SCHEDULER 和 BEST_STEPS 属于最佳模型，供图形化模型继续使用。</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>参考</translation>
  </message>
  <message>
   <source>The true MS on PAN's grid, or the true cube on the guide's, if it is known.</source>
   <translation>PAN 网格上的真实 MS，或引导影像网格上的真实立方体（如果已知）。</translation>
  </message>
  <message>
   <source>Score at reduced resolution if there is no reference</source>
   <translation>没有参考时在降分辨率下评分</translation>
  </message>
  <message>
   <source>Gives the scores that need a truth (such as SAM and ERGAS), and takes about 10 % longer; otherwise there are only those that need none (such as HQNR).</source>
   <translation>耗时约多 10 %，可给出需要真值的评分（如 SAM 和 ERGAS）；否则只有不需要真值的评分（如 HQNR）。</translation>
  </message>
  <message>
   <source>Extent</source>
   <translation>范围</translation>
  </message>
  <message>
   <source>The part of the scene to compare on; if empty, everything that the two rasters share, which can take long.</source>
   <translation>用于比较的场景部分；留空则为两个栅格的共同区域，可能耗时较长。</translation>
  </message>
  <message>
   <source>In every row, move PAN onto MS if the two are found to be misregistered.</source>
   <translation>若发现两者未配准，则在每一行中将 PAN 移到 MS 上。</translation>
  </message>
  <message>
   <source>Methods</source>
   <translation>方法</translation>
  </message>
  <message>
   <source>Classical methods ({}) and models on this machine ({}).</source>
   <translation>经典方法 ({}) 和本机上的模型 ({})。</translation>
  </message>
  <message>
   <source>Methods for a cube</source>
   <translation>用于立方体的方法</translation>
  </message>
  <message>
   <source>What a cube is sharpened by, with a guide: cubic, which only interpolates; the other formulas; and models for cubes on this machine ({}). METHODS is then not used.</source>
   <translation>借助引导影像锐化立方体所用的方法：只做插值的 cubic、其他公式，以及本机上用于立方体的模型（{}）。此时不使用 METHODS。</translation>
  </message>
  <message>
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <source>Schedulers</source>
   <translation>调度器</translation>
  </message>
  <message>
   <source>Every model is run with each of these schedulers.</source>
   <translation>每个模型都与其中每个调度器一起运行。</translation>
  </message>
  <message>
   <source>Numbers of steps for the models: whole numbers separated by commas, such as 1,4,25. Every scheduler is run with each of them.</source>
   <translation>用于模型的步数：用逗号分隔的整数，例如 1,4,25。每个调度器都以每个步数运行。</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>种子</translation>
  </message>
  <message>
   <source>Number that fixes the noise of all models.</source>
   <translation>决定所有模型噪声的数字。</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>报告</translation>
  </message>
  <message>
   <source>HTML files (*.html)</source>
   <translation>HTML 文件 (*.html)</translation>
  </message>
  <message>
   <source>The comparison on one page that opens offline.</source>
   <translation>在一个可离线打开的页面上的比较。</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>表格</translation>
  </message>
  <message>
   <source>CSV files (*.csv)</source>
   <translation>CSV 文件 (*.csv)</translation>
  </message>
  <message>
   <source>All numbers and commands, one row per combination.</source>
   <translation>所有数值和命令，每种组合一行。</translation>
  </message>
  <message>
   <source>Folder for the fused rasters</source>
   <translation>融合栅格的文件夹</translation>
  </message>
  <message>
   <source>Where to keep the fused rasters, one per row; if empty, they are discarded.</source>
   <translation>保存融合栅格的位置，每行一个；留空则丢弃。</translation>
  </message>
  <message>
   <source>Best method</source>
   <translation>最佳方法</translation>
  </message>
  <message>
   <source>Best model</source>
   <translation>最佳模型</translation>
  </message>
  <message>
   <source>Scheduler of the best model</source>
   <translation>最佳模型的调度器</translation>
  </message>
  <message>
   <source>Steps of the best model</source>
   <translation>最佳模型的步数</translation>
  </message>
  <message>
   <source>SAM of the best method (degrees)</source>
   <translation>最佳方法的 SAM（度）</translation>
  </message>
  <message>
   <source>ERGAS of the best method</source>
   <translation>最佳方法的 ERGAS</translation>
  </message>
  <message>
   <source>HQNR of the best method</source>
   <translation>最佳方法的 HQNR</translation>
  </message>
  <message>
   <source>Rows that could be run</source>
   <translation>可以运行的行数</translation>
  </message>
  <message>
   <source>Best: {}. Done in {:.1f} s.</source>
   <translation>最佳：{}。完成，用时 {:.1f} 秒。</translation>
  </message>
  <message>
   <source>Night-lights fusion (DDPM-UNet diffusion)</source>
   <translation>夜间灯光融合 (DDPM-UNet 扩散)</translation>
  </message>
  <message>
   <source>Turns an annual DMSP-OLS raster (1992 to 2013: blurred, saturated, 6 bits) into VIIRS-like radiance in nW/cm2/sr, by a small diffusion network, with or without a VIIRS raster of another year as a guide.

With a VIIRS guide, the law between radiance and DN, the point spread and the shift are measured on the two rasters; the guide is brightened and dimmed as DMSP says that lights changed, and the network adds what it can tell beyond that. In doubt the guide stays as it is. With DMSP of the guide's year as well (DMSP_GUIDE), lights that grew everywhere alike are seen, too.

One step, the default, estimates the mean, for sums and maps. Samples (STEPS 8 or more) have more of the texture of real lights, some of it invented, and several of them a spread. The regression (unet-nightlights) is about as faithful as one step.

Years from different satellites are comparable only if their DN are: harmonise them first, or use a harmonised series.

DMSP composites often lie half a kilometre to a kilometre off. With a VIIRS raster this is measured and corrected; without one, what is known of the product is (DMSP_PRODUCT).

For a series, put the years into one raster, a band each (Raster &gt; Miscellaneous &gt; Build virtual raster, each file into a separate band): all years then get the same noise, which invents no flicker.

Sums of lights per region come with their spread over the samples.

How good it is: on pairs of 2013 (PSNR of the logarithms), where little had changed (Paris) the result lies half a decibel below the guide as it is, at 29 dB; where lights had grown by half (Abidjan) half a decibel above it, and six with DMSP_GUIDE. Without a guide it is about as good as a look-up table there, and one to two decibels better elsewhere. The formula change (classical_nightlights) comes close to it at all of these.</source>
   <translation>用一个小型扩散网络，把年度 DMSP-OLS 栅格（1992 至 2013 年：模糊、饱和、6 位）变为类似 VIIRS 的辐亮度，单位 nW/cm2/sr，可以用其他年份的 VIIRS 栅格作参考，也可以不用。

有 VIIRS 参考时，辐亮度与 DN 之间的规律、点扩散和偏移就在这两个栅格上测得；参考影像按 DMSP 所示的灯光变化调亮或调暗，网络再补上它还能判断的部分。有疑问时参考影像保持原样。若还有参考影像年份的 DMSP（DMSP_GUIDE），处处同样增长的灯光也能看出来。

默认的一步估计均值，适合求和与制图。样本（STEPS 为 8 或更多）更有真实灯光的纹理，其中一部分是虚构的；多个样本可给出离散度。回归模型（unet-nightlights）的忠实程度与一步相当。

不同卫星的年份只有在 DN 可比时才可比：请先协调，或使用已协调的序列。

DMSP 合成产品常偏离半公里到一公里。有 VIIRS 栅格时会测量并校正；没有时按产品的已知偏移校正（DMSP_PRODUCT）。

处理序列时，请把各年份放进一个栅格，每年一个波段（栅格 &gt; 杂项 &gt; 构建虚拟栅格，每个文件放入单独的波段）：这样所有年份使用相同的噪声，不会产生虚假的闪烁。

各区域的灯光总和附有样本间的离散度。

效果如何：在 2013 年的像对上（对数的 PSNR），变化很小处（巴黎）结果为 29 dB，比原样的参考影像低半个分贝；灯光增长一半处（阿比让）比它高半个分贝，有 DMSP_GUIDE 时高六个分贝。没有参考影像时，在那里与查找表相当，在别处好一到两个分贝。公式 change（classical_nightlights）在所有这些情况下都与之接近。</translation>
  </message>
  <message>
   <source>Hyperspectral sharpening (DDRF diffusion)</source>
   <translation>高光谱锐化（DDRF 扩散）</translation>
  </message>
  <message>
   <source>hyperspectral,multispectral,fusion,hypersharpening,sharpen,resolution,cube,spectra,guide,EnMAP,PRISMA,DESIS,EMIT,Hyperion,Landsat,thermal,diffusion,deep learning</source>
   <translation>高光谱,多光谱,融合,超锐化,锐化,分辨率,立方体,光谱,引导影像,EnMAP,PRISMA,DESIS,EMIT,Hyperion,Landsat,热红外,扩散,深度学习</translation>
  </message>
  <message>
   <source>Gives a coarse raster of many bands the resolution of a fine one of a few, by what is best.</source>
   <translation>用效果最好的方法使多波段的粗栅格具有少波段细栅格的分辨率。</translation>
  </message>
  <message>
   <source>Gives a coarse raster of 1 to some hundred bands (the cube) the resolution of a fine one of 1 to 20 bands (the guide) of the same place: a hyperspectral image by a multispectral one, thermal bands by reflective ones, a satellite's coarse bands by its fine ones.

No network for cubes ships with the plugin: those that were trained so far add nothing beyond the noise of such measurements to the best formula. So MODEL is that formula, stacked, unless you choose a model of your own (family ddrf_cube) from the folder amalgam_models in your profile. Such a network adds what the method local of the classical algorithm leaves. Of a cube of more than 16 bands it sees 16 means of neighbouring bands that are alike, and what it adds to them goes to all bands, so that spectra stay smooth. The formula has neither steps nor samples, and no uncertainty.

Any type of numbers, any ratio from 1.2 to 20; CRS, origin and extent of the two may differ. The output has the guide's grid, over the area that both share, and the cube's type, nodata value, band names, wavelengths and widths. Cubes of any size are worked on in tiles, and neither tiles nor EXTENT change a pixel.

The two should be of one date: what changed in between is sharpened as the guide shows it.

CONSISTENCY says how far the result, blurred and decimated as by the sensor, is from the cube (ERGAS; 0 is perfect).</source>
   <translation>使具有 1 到数百个波段的粗栅格（立方体）具有同一地点、1 到 20 个波段的细栅格（引导影像）的分辨率：用多光谱影像锐化高光谱影像，用反射波段锐化热红外波段，用卫星的细波段锐化其粗波段。

插件不附带用于立方体的网络：迄今训练的网络与最好的公式相比，增益不超过此类测量的噪声。因此 MODEL 就是该公式 stacked，除非您从配置文件夹的 amalgam_models 中选择自己的模型（ddrf_cube 族）。这样的网络补上经典算法中 local 方法余下的部分。立方体超过 16 个波段时，它看到的是 16 个相似相邻波段的均值，它为这些均值补上的内容会分配给所有波段，因此光谱保持平滑。公式没有步数和样本，也没有不确定性。

数值可为任意类型，比例可为 1.2 到 20；两者的坐标参考系、原点和范围可以不同。输出采用引导影像的格网，覆盖两者共有的区域，并保留立方体的数据类型、nodata 值、波段名称、波长和宽度。任意大小的立方体都分块处理，分块和 EXTENT 都不会改变任何像元。

两者应为同一日期：期间发生的变化会按引导影像所示被锐化。

CONSISTENCY 表示结果按传感器模糊并抽样后与立方体相差多少（ERGAS；0 为完全一致）。</translation>
  </message>
  <message>
   <source>Model used</source>
   <translation>使用的模型</translation>
  </message>
  <message>
   <source>Steps of the sampler; each evaluates the network once or twice. 1 is a regression, and the most faithful; more give more texture, and take as many times as long. A formula has no steps.</source>
   <translation>采样器的步数；每步对网络求值一到两次。1 即回归，最忠实；更多步数给出更多纹理，耗时也相应增加。公式没有步数。</translation>
  </message>
  <message>
   <source>stacked, the best formula, or a network of your own; its card says what it was trained on and where it was validated.</source>
   <translation>stacked（最好的公式），或您自己的网络；其模型卡说明了训练数据和验证范围。</translation>
  </message>
  <message>
   <source>Pansharpening (DDRF diffusion)</source>
   <translation>全色锐化 (DDRF 扩散)</translation>
  </message>
  <message>
   <source>pansharpen,fusion,merge,sharpen,panchromatic,multispectral,resolution,diffusion,deep learning</source>
   <translation>全色锐化,融合,锐化,全色,多光谱,分辨率,扩散,深度学习,pansharpen,fusion</translation>
  </message>
  <message>
   <source>Gives a multispectral raster (MS) the resolution of a panchromatic one (PAN) of the same place, by a small diffusion network that adds to the interpolated MS the detail it lacks.

Any number of bands, 8 or 16 bits or float, any ratio from 1.5 to 8; CRS, origin and extent of the two may differ. The output has PAN's grid, over the area that both share, and the MS raster's type, nodata value and band names.

The result is radiometrically consistent: blurred and decimated as by the sensor, it gives the MS back, as a rule within one per cent of a band's mean, within half a per cent with SHARPNESS 0. Where the finest colours of the MS turn out not to lie on PAN's edges, they come from PAN instead, and the result agrees with the MS in what is coarser (FINE_COLOURS). The output CONSISTENCY says how well (ERGAS; 0 is perfect), and the raster RESIDUAL shows what is left.

A shift between PAN and MS is measured, reported and, unless told otherwise, corrected. The log says in what your pair is unlike those that the model was scored on.</source>
   <translation>通过一个小型扩散网络为插值后的 MS 补充所缺的细节，使多光谱栅格 (MS) 获得同一地点全色栅格 (PAN) 的分辨率。

任意波段数，8 位、16 位或浮点，比率 1.5 至 8 均可；两者的坐标参照系、原点和范围可以不同。输出在两者的共同区域上采用 PAN 的格网，并保留 MS 栅格的数据类型、无数据值和波段名称。

结果在辐射上是一致的：经传感器模糊并抽样后即还原 MS，误差通常在波段均值的百分之一以内，SHARPNESS 为 0 时在百分之零点五以内。若 MS 最细的颜色并不落在 PAN 的边缘上，则改由 PAN 提供，结果只在较粗的内容上与 MS 一致（FINE_COLOURS）。输出 CONSISTENCY 说明程度（ERGAS；0 为完美），栅格 RESIDUAL 显示剩余部分。

PAN 与 MS 之间的偏移会被测量、报告，并在未另行指定时予以校正。日志会说明您的影像对与模型评分所用影像对的不同之处。</translation>
  </message>
  <message>
   <source>ddrf-s is the fastest, and at full resolution as good to the eye as the others. Where PAN and MS are sound, ddrf-set and ddrf-l are closer to the truth (ERGAS 1 and 3 % lower), and take two and seven times as long.</source>
   <translation>ddrf-s 速度最快，在全分辨率下目视效果与其他模型相当。在 PAN 与 MS 无缺陷时，ddrf-set 和 ddrf-l 更接近真值（ERGAS 分别低 1 % 和 3 %），耗时分别为两倍和七倍。</translation>
  </message>
  <message>
   <source>Night-lights fusion (flow-matching baseline)</source>
   <translation>夜间灯光融合 (流匹配基线)</translation>
  </message>
  <message>
   <source>The same as Night-lights fusion (DDPM-UNet diffusion), by a network that was trained for flow matching: a straight path from noise to image. It is there to compare the diffusion model with; its results are about as good.</source>
   <translation>与“夜间灯光融合 (DDPM-UNet 扩散)”相同，但所用网络按流匹配训练：从噪声到图像的直线路径。它用于与扩散模型比较；两者效果大致相当。</translation>
  </message>
  <message>
   <source>Pansharpening (flow-matching baseline)</source>
   <translation>全色锐化 (流匹配基线)</translation>
  </message>
  <message>
   <source>pansharpen,fusion,merge,sharpen,panchromatic,multispectral,resolution,flow matching,rectified flow</source>
   <translation>全色锐化,融合,锐化,全色,多光谱,分辨率,流匹配,整流流,pansharpen,fusion</translation>
  </message>
  <message>
   <source>The same as Pansharpening (DDRF diffusion), by a network of the same size that was trained for flow matching: a straight path from noise to the detail that the MS lacks. It is there to compare the diffusion model with.

The schedulers flow_euler, flow_heun and flow_midpoint are its own; the others work as well. With one step, the default, it is a regression, and the most faithful. With more it draws samples: with four steps they are as sharp as the truth, and their ERGAS is 29 % higher. The mean of eight of them is 7 % higher, and their spread gives the uncertainty with hardly any scaling.</source>
   <translation>与“全色锐化 (DDRF 扩散)”相同，但所用的同等规模网络按流匹配训练：从噪声到 MS 所缺细节的直线路径。它用于与扩散模型比较。

flow_euler、flow_heun 和 flow_midpoint 是它自己的调度器；其他的也可用。默认只用一步，这时它是回归，也最忠实。步数更多时它抽取样本：四步的样本与真值一样清晰，但按 ERGAS 离真值远 29 %。八个样本的均值损失 7 %，其离散度几乎无需缩放即可表示不确定性。</translation>
  </message>
  <message>
   <source>Hyperspectral sharpening</source>
   <translation>高光谱锐化</translation>
  </message>
  <message>
   <source>{}: the layer {} has lost its file, {}; say where it is now.</source>
   <translation>{}：图层 {} 的文件 {} 已丢失；请指明其现在的位置。</translation>
  </message>
  <message>
   <source>{} is a {} layer and has no pixels of its own; export it to a GeoTIFF first.</source>
   <translation>{} 是 {} 图层，自身没有像元；请先将其导出为 GeoTIFF。</translation>
  </message>
  <message>
   <source>Night lights</source>
   <translation>夜间灯光</translation>
  </message>
  <message>
   <source>night lights,nighttime,DMSP,OLS,VIIRS,DNB,Black Marble,radiance,intercalibration,fusion</source>
   <translation>夜间灯光,夜光,DMSP,OLS,VIIRS,DNB,Black Marble,辐亮度,相互校正,融合,night lights</translation>
  </message>
  <message>
   <source>Turns DMSP-OLS night lights (DN 0 to 63) into VIIRS-like radiance.</source>
   <translation>将 DMSP-OLS 夜间灯光 (DN 0 至 63) 转换为类似 VIIRS 的辐亮度。</translation>
  </message>
  <message>
   <source>DMSP-OLS raster</source>
   <translation>DMSP-OLS 栅格</translation>
  </message>
  <message>
   <source>Annual composite of stable or average visible lights, DN 0 to 63 (harmonised or not), on a grid of about 30 arc-seconds. If it has several bands, each is one year; all years share the same noise.</source>
   <translation>稳定灯光或平均可见灯光的年度合成影像，DN 0 至 63（是否协调均可），格网约为 30 角秒。若有多个波段，则每个波段为一年；所有年份共用相同的噪声。</translation>
  </message>
  <message>
   <source>VIIRS raster as a guide</source>
   <translation>作为引导的 VIIRS 栅格</translation>
  </message>
  <message>
   <source>Radiance of any year, in nW/cm2/sr. It gives the structure and the output's grid, and DMSP gives the brightness of its own year. Without it the output has pixels half as wide as those of the DMSP raster.</source>
   <translation>任意年份的辐亮度，单位 nW/cm2/sr。它决定结构和输出格网，DMSP 决定其所在年份的亮度。没有它时，输出像元的宽度为 DMSP 栅格的一半。</translation>
  </message>
  <message>
   <source>Band of the guide</source>
   <translation>引导波段</translation>
  </message>
  <message>
   <source>Which band of the VIIRS raster to use as the guide, if it has several, such as one per year; the nearest year guides best.</source>
   <translation>VIIRS 栅格有多个波段时（例如每年一个），用哪个波段引导；年份最近的引导效果最好。</translation>
  </message>
  <message>
   <source>DMSP-OLS raster of the guide's year</source>
   <translation>参考影像年份的 DMSP-OLS 栅格</translation>
  </message>
  <message>
   <source>DMSP of the year that the VIIRS raster shows (2012 and 2013 exist of both, harmonised series go on), of one band. Change is then what two rasters of one sensor show, and lights that grew everywhere alike are seen, too; without it, they are taken for another gain of the sensor.</source>
   <translation>VIIRS 栅格所示年份的 DMSP（2012 和 2013 年两者都有，协调序列还有更多年份），只有一个波段。变化就取自同一传感器的两个栅格，处处同样增长的灯光也能看出来；没有它时，这种增长会被当作传感器的另一种增益。</translation>
  </message>
  <message>
   <source>Vegetation by day, for saturated cores</source>
   <translation>白天的植被，用于饱和核心</translation>
  </message>
  <message>
   <source>NDVI or EVI (-1 to 1) of any recent year, of one band, 250 m or coarser. Where DMSP is saturated (DN 55 and more) and there is no VIIRS raster, light is moved to where less grows (EANTLI, Zhuo et al. 2015), its sum being kept. It pays only where vegetation follows light closely.</source>
   <translation>任一近年的 NDVI 或 EVI（-1 至 1），单波段，250 m 或更粗。在 DMSP 饱和（DN 55 及以上）且没有 VIIRS 栅格之处，光被移到植被较少的地方（EANTLI，Zhuo 等，2015），总和保持不变。只有植被与灯光关系密切时才有用。</translation>
  </message>
  <message>
   <source>Polygons whose lights are to be summed, each over all of its pixels, even where polygons overlap.</source>
   <translation>要对其灯光求和的多边形，每个都对其全部像元求和，无论其上还有什么。</translation>
  </message>
  <message>
   <source>Radiance in nW/cm2/sr, as a GeoTIFF of floats; NaN where DMSP has no value.</source>
   <translation>以 nW/cm2/sr 为单位的辐亮度，浮点 GeoTIFF；DMSP 无值处为 NaN。</translation>
  </message>
  <message>
   <source>Sums of lights</source>
   <translation>灯光总和</translation>
  </message>
  <message>
   <source>The regions with the sums of their DN and of their radiance for every year and, if there are two or more samples, with the standard deviation of the latter sum over the samples.</source>
   <translation>各区域及其每年的 DN 总和与辐亮度总和，若有两个或更多样本，还包括后者在样本间的标准差。</translation>
  </message>
  <message>
   <source>Count parts of pixels</source>
   <translation>计入部分像元</translation>
  </message>
  <message>
   <source>Count a pixel on a region's border by the share of its area that lies inside; otherwise it counts in full if its centre lies inside. Takes longer, and matters where regions are only a few pixels wide.</source>
   <translation>求和时，区域边界上的像元按其位于区域内的面积比例计入；否则像元中心在区域内时整个计入。耗时更长，当区域只有几个像元宽时很重要。</translation>
  </message>
  <message>
   <source>Sum of lights of the first year (nW/cm2/sr)</source>
   <translation>第一年的灯光总和 (nW/cm2/sr)</translation>
  </message>
  <message>
   <source>How far DMSP lies south of VIIRS (km)</source>
   <translation>DMSP 位于 VIIRS 以南多远（公里）</translation>
  </message>
  <message>
   <source>How far DMSP lies east of VIIRS (km)</source>
   <translation>DMSP 位于 VIIRS 以东多远（公里）</translation>
  </message>
  <message>
   <source>SUMS needs polygons to sum over; choose REGIONS as well, or leave SUMS empty.</source>
   <translation>SUMS 需要用于求和的多边形；请同时选择 REGIONS，或将 SUMS 留空。</translation>
  </message>
  <message>
   <source>Models on this machine</source>
   <translation>本机上的模型</translation>
  </message>
  <message>
   <source>model,network,onnx,card,version,licence,digest</source>
   <translation>模型,网络,onnx,说明,版本,许可,摘要,model</translation>
  </message>
  <message>
   <source>Lists the networks that came with the plugin and those of your own.</source>
   <translation>列出随插件提供的网络和您自己的网络。</translation>
  </message>
  <message>
   <source>Lists the networks on this machine: those that came with the plugin, and those of your own in the folder amalgam_models of your QGIS profile. One row for each: what it is for, how it scored and on what, where it was not validated, and the digest by which results name it.

A file that cannot be used is listed with the reason under PROBLEM.</source>
   <translation>列出本机上的网络：随插件提供的，以及您 QGIS 配置文件夹中 amalgam_models 文件夹里自己的网络。每个一行：用途、实测效果、未经验证之处，以及结果中标识它的摘要。

无法使用的文件也会列出，原因见 PROBLEM。</translation>
  </message>
  <message>
   <source>A table without geometry, one row for each model.</source>
   <translation>无几何的表，每个模型一行。</translation>
  </message>
  <message>
   <source>Models that can be used</source>
   <translation>可以使用的模型</translation>
  </message>
  <message>
   <source>model,ready-made,chain,workflow,pansharpen,quality,assess,compare,night lights,series</source>
   <translation>模型,现成,流程,工作流,全色锐化,质量,评价,比较,夜间灯光,序列,model,workflow</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>Number that fixes the noise: the same seed gives the same pixels.</source>
   <translation>决定噪声的数字：相同的种子得到相同的像元。</translation>
  </message>
  <message>
   <source>The network; its card says what it was trained on and where it was validated.</source>
   <translation>网络；其说明列出训练数据和验证情况。</translation>
  </message>
  <message>
   <source>Steps of the sampler; each evaluates the network once or twice. 1 is a regression, and the most faithful; 4 to 25 give bands that PAN does not show (near infrared) more of their texture, raise ERGAS by 6 to 13 %, and take 4 to 25 times as long.</source>
   <translation>采样器的步数；每步对网络求值一次或两次。1 步为回归，最忠实；4 至 25 步使 PAN 未显示的波段（近红外）恢复更多纹理，ERGAS 升高 6 至 13 %，耗时为 4 至 25 倍。</translation>
  </message>
  <message>
   <source>The standard deviation of the samples, per band, in the units of the result, times a factor (SPREAD_FACTOR in its metadata). With this factor, errors on the pairs it was measured on lay within twice the value about as often as they should (95 %). Set ENSEMBLE to 8 and, for night lights, STEPS to 2 or more; the spread of fewer than six samples is too small.</source>
   <translation>样本的标准差，逐波段，单位与结果相同，并乘以一个系数（见其元数据 SPREAD_FACTOR），在所测影像对上，误差落在该值两倍之内的频率由此大致达到应有水平（95 %）。请将 ENSEMBLE 设为 8，夜光则将 STEPS 设为 2 或更大；少于六个样本的离散度偏小。</translation>
  </message>
  <message>
   <source>How many samples are averaged into the result. Each has its own seed, sees the scene in another of its eight orientations (turned, mirrored), and takes as long as one run. With one step, 4 samples lower SAM and ERGAS by about 0.6 %.</source>
   <translation>用于求均值得到结果的样本数。每个样本有自己的种子，并以场景的八种朝向（旋转、镜像）中的另一种来看；每个样本耗时相当于一次运行。只用一步时，4 个样本使 SAM 和 ERGAS 降低约 0.6 %。</translation>
  </message>
  <message>
   <source>Noise level to start from</source>
   <translation>起始噪声水平</translation>
  </message>
  <message>
   <source>1 starts from pure noise, which suits the bundled models. A lower level starts from the observation, that is, from the regression of the bands on PAN with noise of this level, for models that were trained for it.</source>
   <translation>1 从纯噪声开始，适合自带的模型。更小的值从观测开始，即从波段对 PAN 的回归加上该水平的噪声开始，适用于为此训练的模型。</translation>
  </message>
  <message>
   <source>MODEL must be one of {}, not {}.</source>
   <translation>MODEL 必须是 {} 之一，而不是 {}。</translation>
  </message>
  <message>
   <source>Gives a multispectral raster the resolution of a panchromatic one.</source>
   <translation>使多光谱栅格获得全色栅格的分辨率。</translation>
  </message>
  <message>
   <source>Residual against the MS</source>
   <translation>相对于 MS 的残差</translation>
  </message>
  <message>
   <source>The MS minus the blurred and decimated result, per band, on the MS raster's grid and in its units: what CONSISTENCY left over. NaN where either has no value.</source>
   <translation>MS 减去模糊并抽样后的结果，逐波段，采用 MS 栅格的格网和单位：即 CONSISTENCY 之后剩余的部分，任一方无值处为 NaN。</translation>
  </message>
  <message>
   <source>Corrections towards the MS</source>
   <translation>向 MS 的校正次数</translation>
  </message>
  <message>
   <source>How often the result is corrected: it is blurred and decimated as by the sensor, and what it then lacks of the MS is added. The default kept every band of the pairs it was measured on within one per cent of its mean (half a per cent with SHARPNESS 0), and the log warns where yours is off by more than half a per cent; 0 leaves the network's result as it is.</source>
   <translation>结果的校正次数：将其按传感器方式模糊并抽样，再加上由此相对于 MS 所缺的部分。在所测影像对上，默认值使每个波段保持在其均值的百分之一以内（SHARPNESS 为 0 时为百分之零点五），若您的影像对超过百分之零点五，日志会发出警告；0 保持网络的结果不变。</translation>
  </message>
  <message>
   <source>Sharpness</source>
   <translation>锐度</translation>
  </message>
  <message>
   <source>How much of the detail that PAN shows, and the sharpened bands together lack, is given back to them: 0 leaves the result as the network drew it, 1 makes it as sharp as PAN. It matters most where PAN and MS do not lie exactly on each other, as in most real pairs: there a network draws softly.</source>
   <translation>把 PAN 显示而锐化后的各波段合起来仍缺少的细节还给它们多少：0 保留网络画出的结果，1 使其与 PAN 一样清晰。在 PAN 与 MS 并不精确重合之处（大多数真实数据对都是如此）这最为重要：网络在那里画得较软。</translation>
  </message>
  <message>
   <source>Finest colours</source>
   <translation>最细的颜色</translation>
  </message>
  <message>
   <source>Where colours as fine as an MS pixel come from. ms takes them from the MS, so that the result agrees with it in every detail; but noise, aliasing and bands that lie apart then become coloured rims and speckle. pan lets PAN's detail take their place, as GSA does: calmer and crisper, and the result agrees with the MS in what is coarser. auto measures which of the two your pair deserves, and the log says what it found.</source>
   <translation>与 MS 像元一样细的颜色来自何处。ms 取自 MS，使结果在每个细节上与之一致；但噪声、混叠和错位的波段会变成彩色边缘和斑点。pan 像 GSA 一样以 PAN 的细节代替：更干净、更清晰，结果只在较粗的内容上与 MS 一致。auto 会测量您的影像对适合哪一种，日志会说明结果。</translation>
  </message>
  <message>
   <source>Done in {:.1f} s, {:.0f} % of it inside the network; consistency {:.3f}.</source>
   <translation>完成，用时 {:.1f} 秒，其中 {:.0f} % 在网络中；一致性 {:.3f}。</translation>
  </message>
  <message>
   <source>Steps of the sampler; each evaluates the network once or twice. 1 estimates the mean, which is the most faithful, and best for sums and maps; 8 or more draw samples with the texture of real lights. A regression (unet-nightlights) always takes one.</source>
   <translation>采样器的步数；每一步评估网络一到两次。1 步估计均值，最为忠实，最适合求和与制图；8 步或更多则抽取带有真实灯光纹理的样本。回归模型（unet-nightlights）总是一步。</translation>
  </message>
  <message>
   <source>How many samples are averaged into the result. Each has its own seed and takes as long as one run. Samples differ where the images leave the detail open; with a single step they hardly do, so take 4 steps or more.</source>
   <translation>用于求均值得到结果的样本数。每个样本有自己的种子，耗时相当于一次运行。样本在影像无法确定细节之处有所不同；只用一步时几乎没有差别，因此请用 4 步或更多。</translation>
  </message>
  <message>
   <source>Done in {:.1f} s, {:.0f} % of it inside the network; sum of lights {:,.0f} nW/cm2/sr.</source>
   <translation>完成，用时 {:.1f} 秒，其中 {:.0f} % 在网络中；灯光总和 {:,.0f} nW/cm2/sr。</translation>
  </message>
  <message>
   <source>Night-lights series 1992 to today</source>
   <translation>夜间灯光序列（1992 年至今）</translation>
  </message>
  <message>
   <source>night lights,nighttime,DMSP,OLS,VIIRS,series,time series,harmonise,intercalibration,step,seam,batch,folder</source>
   <translation>夜间灯光,夜晚,DMSP,OLS,VIIRS,序列,时间序列,协调,相互校正,台阶,接缝,批处理,文件夹</translation>
  </message>
  <message>
   <source>Makes one series without a step out of DMSP-OLS (1992 to 2013) and VIIRS (2012 to today).</source>
   <translation>将 DMSP-OLS（1992 至 2013 年）和 VIIRS（2012 年至今）合成一个没有台阶的序列。</translation>
  </message>
  <message>
   <source>Makes one series of annual night lights, in nW/cm2/sr on VIIRS's grid, out of DMSP-OLS (1992 to 2013) and VIIRS (2012 to today). Years that only DMSP saw are fused: VIIRS of the nearest overlap year gives the structure, and DMSP of both years gives the change in between. Years of VIIRS are taken as they are.

Years are found in the names of bands (2013), in dates that a file declares, or in its name: F182012.tif (satellite and year, as NOAA writes them), VNL_npp_2013_….tif, lights_2000_2020.tif with a band for each year.

The step where VIIRS takes over is measured in a year that both saw (2012, 2013): over all, in cells of 1 and 0.25 degrees, and in pixels. What the fusion leaves of it is removed by a gain and an exponent that are fitted on one half of the scene and judged on the other. The report shows the step before and after, and the sums of every year with the spread that a fusion from another year's guide has.

All years share the same noise, so that no flicker is invented. Each year is written wholly or not at all, and a year that is there already is not made again unless its inputs or settings have changed: a cancelled series goes on where it stopped.</source>
   <translation>将 DMSP-OLS（1992 至 2013 年）和 VIIRS（2012 年至今）合成一个年度夜间灯光序列，单位 nW/cm2/sr，位于 VIIRS 的格网上。只有 DMSP 的年份通过融合得到：最近重叠年份的 VIIRS 提供结构，两个年份的 DMSP 提供其间的变化。VIIRS 的年份保持原样。

年份取自波段名称（2013）、文件声明的日期或文件名：F182012.tif（卫星和年份，NOAA 的写法）、VNL_npp_2013_….tif、每个波段为一年的 lights_2000_2020.tif。

VIIRS 接替处的台阶在两者都有的年份（2012、2013）测量：总体、1 度和 0.25 度网格以及像元。融合后剩余的部分由一个增益和一个指数消除，它们在场景的一半上拟合，在另一半上评判。报告给出消除前后的台阶，以及各年的总和及其离散程度（以其他年份为引导的融合所具有的离散程度）。

所有年份共用相同的噪声，因此不会凭空产生闪烁。每一年要么完整写出，要么不写；已有的年份在输入和设置未变时不会重做：取消的序列会从中断处继续。</translation>
  </message>
  <message>
   <source>Years that were made</source>
   <translation>已生成的年份数</translation>
  </message>
  <message>
   <source>Years that were there already</source>
   <translation>已存在的年份数</translation>
  </message>
  <message>
   <source>Step by DMSP's nominal law (%)</source>
   <translation>按 DMSP 标称定律的台阶 (%)</translation>
  </message>
  <message>
   <source>Step in the series (%)</source>
   <translation>序列中的台阶 (%)</translation>
  </message>
  <message>
   <source>Raster of the first year</source>
   <translation>第一年的栅格</translation>
  </message>
  <message>
   <source>Raster of the last year</source>
   <translation>最后一年的栅格</translation>
  </message>
  <message>
   <source>How years of DMSP become radiance: change is the most faithful and takes seconds; models take longer and have the settings that their own algorithms recommend.</source>
   <translation>如何将 DMSP 的年份变为辐亮度：change 最忠实且只需数秒；模型用时更长，并采用其自身算法推荐的设置。</translation>
  </message>
  <message>
   <source>Inter-calibration of DMSP's satellites</source>
   <translation>DMSP 卫星的相互校正</translation>
  </message>
  <message>
   <source>None: the rasters are harmonised</source>
   <translation>无：栅格已协调</translation>
  </message>
  <message>
   <source>Published laws (Elvidge et al. 2014)</source>
   <translation>已发表的定律（Elvidge 等 2014）</translation>
  </message>
  <message>
   <source>Measured on years that two satellites saw</source>
   <translation>在两颗卫星都有的年份测定</translation>
  </message>
  <message>
   <source>Gains of DMSP's satellites differ. none takes DN as they are, for harmonised series; published applies the polynomials of Elvidge et al. (2014), and measures what they lack, such as F18 of 2013; satellites measures one law for each satellite where two of them saw the same year, or else on neighbouring years, whose lights are mostly alike. The last two need file names such as F152003.tif.</source>
   <translation>DMSP 各卫星的增益不同。none 按原样使用 DN，适用于已协调的序列；published 应用 Elvidge 等（2014）的多项式，并测定其缺少的部分，例如 2013 年的 F18；satellites 在两颗卫星都有的年份为每颗卫星测定一个定律，否则用灯光大多相同的相邻年份。后两者需要 F152003.tif 这样的文件名。</translation>
  </message>
  <message>
   <source>Polygons whose lights are summed for every year, beside all and cells of 1 and 0.25 degrees; in table and report each is called by its first text field.</source>
   <translation>除全部范围以及 1 度和 0.25 度网格外，还逐年汇总灯光的多边形；在表格和报告中，每个多边形以其第一个文本字段命名。</translation>
  </message>
  <message>
   <source>Number that fixes the noise of models that draw samples, the same for all years.</source>
   <translation>固定抽样模型噪声的数字，所有年份相同。</translation>
  </message>
  <message>
   <source>The part of the scene to make; if empty, everything that all rasters share.</source>
   <translation>要生成的部分；为空则为所有栅格共有的全部范围。</translation>
  </message>
  <message>
   <source>Make years again that are there already</source>
   <translation>重新生成已有的年份</translation>
  </message>
  <message>
   <source>Otherwise a year is made again only if its inputs or settings have changed.</source>
   <translation>否则仅当某年的输入或设置改变时才重新生成。</translation>
  </message>
  <message>
   <source>Folder for the years</source>
   <translation>各年结果的文件夹</translation>
  </message>
  <message>
   <source>Where each year goes as a GeoTIFF of floats, such as nightlights_1992.tif; NaN where it has no value.</source>
   <translation>每年作为浮点 GeoTIFF 存放的位置，例如 nightlights_1992.tif；无值处为 NaN。</translation>
  </message>
  <message>
   <source>All years in one raster</source>
   <translation>所有年份合为一个栅格</translation>
  </message>
  <message>
   <source>The whole series as one GeoTIFF with a band for each year.</source>
   <translation>整个序列作为一个 GeoTIFF，每年一个波段。</translation>
  </message>
  <message>
   <source>The sums of every year over all and over cells of 1 and 0.25 degrees, with their spread, and what DMSP's nominal law would give instead.</source>
   <translation>每年的总和及 1 度和 0.25 度网格的总和，附离散程度，以及按 DMSP 标称定律会得到的值。</translation>
  </message>
  <message>
   <source>Sums, the step before and after, checks and pictures on one page that opens offline.</source>
   <translation>总和、消除前后的台阶、检验和图片，汇于一个可离线打开的页面。</translation>
  </message>
  <message>
   <source>Done in {:.1f} s; years made: {}, kept: {}.</source>
   <translation>用时 {:.1f} 秒完成；生成年份：{}，保留：{}。</translation>
  </message>
  <message>
   <source>Cancelled; one year is there and is kept, and nothing remains of the one in progress.</source>
   <translation>已取消；已有并保留 1 年，正在处理的年份未留下任何内容。</translation>
  </message>
  <message>
   <source>Cancelled; {} years are there and are kept, and nothing remains of the one in progress.</source>
   <translation>已取消；已有并保留 {} 年，正在处理的年份未留下任何内容。</translation>
  </message>
  <message>
   <source>{} and {} are empty; choose rasters, or a folder that holds them.</source>
   <translation>{} 和 {} 为空；请选择栅格，或选择存放它们的文件夹。</translation>
  </message>
  <message>
   <source>Coarse raster of many bands (cube)</source>
   <translation>多波段的粗栅格（立方体）</translation>
  </message>
  <message>
   <source>The coarse raster whose bands are to be sharpened: GeoTIFF, ENVI, or a raster in a NetCDF or HDF5 file by its full name, such as NETCDF:"cube.nc":reflectance.</source>
   <translation>要锐化其波段的粗栅格：GeoTIFF、ENVI，或 NetCDF、HDF5 文件中以全名指定的栅格，例如 NETCDF:"cube.nc":reflectance。</translation>
  </message>
  <message>
   <source>Fine raster of a few bands (guide)</source>
   <translation>少波段的细栅格（引导影像）</translation>
  </message>
  <message>
   <source>The sharp raster, of 1 to 20 bands: multispectral, in true colour, panchromatic, or of another sensor.</source>
   <translation>1 至 20 个波段的清晰栅格：多光谱、真彩色、全色或其他传感器的影像。</translation>
  </message>
  <message>
   <source>Bands of the cube</source>
   <translation>立方体的波段</translation>
  </message>
  <message>
   <source>The bands to sharpen, in this order (3;2;1 in a script); if empty, all of them. Other bands are ignored.</source>
   <translation>要锐化的波段，按此顺序（脚本中写作 3;2;1）；留空则为全部。其他波段被忽略。</translation>
  </message>
  <message>
   <source>Copy in ENVI format</source>
   <translation>ENVI 格式副本</translation>
  </message>
  <message>
   <source>ENVI (*.dat)</source>
   <translation>ENVI (*.dat)</translation>
  </message>
  <message>
   <source>A copy with its header (.hdr): wavelengths, widths, flags (bbl) and names of the bands as lists.</source>
   <translation>带头文件 (.hdr) 的副本：波段的波长、带宽、标记 (bbl) 和名称均以列表给出。</translation>
  </message>
  <message>
   <source>Disagreement of cube and guide</source>
   <translation>立方体与引导影像的不一致</translation>
  </message>
  <message>
   <source>How far the guide, seen by the cube's sensor, is from what the cube says of it, over how far it usually is: around 1 where both show the same, many times that under clouds, and where something changed between their dates. There the result shows the guide's structures in the cube's colours. On the cube's grid.</source>
   <translation>引导影像按立方体传感器观测后，与立方体所预示的相差多少，再除以通常的差值：两者一致处约为 1，云下以及两者日期之间发生变化处为其数倍。该处的结果以立方体的颜色显示引导影像的结构。采用立方体的格网。</translation>
  </message>
  <message>
   <source>Number of bands written</source>
   <translation>写入的波段数</translation>
  </message>
  <message>
   <source>Consistency with the cube (ERGAS)</source>
   <translation>与立方体的一致性 (ERGAS)</translation>
  </message>
  <message>
   <source>Corrections towards the cube</source>
   <translation>向立方体校正的次数</translation>
  </message>
  <message>
   <source>How often the result is corrected: it is blurred and decimated as by the sensor, and what it then lacks of the cube is added. 0 leaves the method's result as it is.</source>
   <translation>结果的校正次数：将其按传感器方式模糊并抽样，再加上由此相对于立方体所缺的部分。0 保持方法的结果不变。</translation>
  </message>
  <message>
   <source>Interpolate and flag them</source>
   <translation>插值并标记</translation>
  </message>
  <message>
   <source>Sharpen them like the others</source>
   <translation>与其他波段一样锐化</translation>
  </message>
  <message>
   <source>Leave them out</source>
   <translation>略去</translation>
  </message>
  <message>
   <source>Bands of no use</source>
   <translation>无用波段</translation>
  </message>
  <message>
   <source>What to do with bands that are flagged as bad (bbl), empty, flat, lost to water vapour or mostly noise; the log lists them. interpolate: they are interpolated (cubic) and flagged in the result, and empty ones stay empty, so that band numbers stay what they were. sharpen: they are treated like any other. leave_out: the result lacks them.</source>
   <translation>如何处理被标记为坏 (bbl)、空、处处同值、被水汽吸收或多为噪声的波段；日志会列出它们。interpolate：对其插值（三次）并在结果中标记，空波段仍为空，因此波段编号不变。sharpen：与其他波段一样处理。leave_out：结果中没有它们。</translation>
  </message>
  <message>
   <source>Bands of no use, by number</source>
   <translation>无用波段的编号</translation>
  </message>
  <message>
   <source>A shift between the two is measured to a tenth of a pixel of the guide and reported. If it is corrected, the guide is moved onto the cube and the result lies where the cube lies. A shift of a pixel costs up to 40 % in ERGAS, so leave this on unless you are sure of both rasters.</source>
   <translation>测量两者之间的位移，精确到引导影像像元的十分之一，并予以报告。若校正，则将引导影像移到立方体上，结果位于立方体所在位置。一个像元的位移最多使 ERGAS 变差 40 %，因此除非您确信两个栅格都正确，否则请保持开启。</translation>
  </message>
  <message>
   <source>Correct a shift between cube and guide</source>
   <translation>校正立方体与引导影像之间的位移</translation>
  </message>
  <message>
   <source>How far the guide lies below the cube (its pixels)</source>
   <translation>引导影像比立方体偏下多少（其像元）</translation>
  </message>
  <message>
   <source>How far the guide lies right of the cube (its pixels)</source>
   <translation>引导影像比立方体偏右多少（其像元）</translation>
  </message>
  <message>
   <source>A typical one</source>
   <translation>典型值</translation>
  </message>
  <message>
   <source>How sharp the cube's sensor is, band by band where its bands are those of the sensor's product. For these sensors the published MTF gains are used: {}. auto, and all others, take 0.3, a typical gain.</source>
   <translation>立方体传感器的清晰度；若其波段与该传感器产品的波段一致，则逐波段给出。对以下传感器采用公布的 MTF 增益：{}。auto 及其他所有传感器采用典型增益 0.3。</translation>
  </message>
  <message>
   <source>MTF gain of the cube at Nyquist</source>
   <translation>立方体在奈奎斯特频率处的 MTF 增益</translation>
  </message>
  <message>
   <source>The share of contrast that the cube's sensor keeps of the finest pattern it can sample, if you know it: usually 0.15 to 0.36. 0 takes what SENSOR says.</source>
   <translation>立方体传感器对其可采样的最细图案所保留的对比度，通常为 0.15 至 0.36（若已知）；0 表示采用 SENSOR 的设定。</translation>
  </message>
  <message>
   <source>Kind of DMSP composite</source>
   <translation>DMSP 合成产品的种类</translation>
  </message>
  <message>
   <source>What the DMSP raster was published as. Where VIIRS does not tell how its DN are to be read, or how far it is shifted, this does. </source>
   <translation>DMSP 栅格是作为哪种产品发布的。当 VIIRS 不能说明其 DN 如何解读或偏移多少时，以此为准。</translation>
  </message>
  <message>
   <source>Regions</source>
   <translation>区域</translation>
  </message>
  <message>
   <source>REGIONS is not a readable polygon layer; choose another, or leave it empty.</source>
   <translation>REGIONS 不是可读取的多边形图层；请另选一个或留空。</translation>
  </message>
  <message>
   <source>REGIONS has no polygons; choose another layer, or leave it empty.</source>
   <translation>REGIONS 没有多边形；请选择其他图层，或留空。</translation>
  </message>
  <message>
   <source>Panchromatic raster (PAN)</source>
   <translation>全色栅格 (PAN)</translation>
  </message>
  <message>
   <source>The sharp raster: of one band, or of several, of which PANCHROMATIC_BAND is used.</source>
   <translation>清晰的栅格：单波段，或多波段并由 PANCHROMATIC_BAND 指定其一。</translation>
  </message>
  <message>
   <source>Multispectral raster (MS)</source>
   <translation>多光谱栅格 (MS)</translation>
  </message>
  <message>
   <source>The coarse raster whose bands are to be sharpened: all of them, or those in BANDS.</source>
   <translation>要锐化波段的较粗栅格：全部波段，或 BANDS 中的波段。</translation>
  </message>
  <message>
   <source>The sharp raster of one band, with a multispectral raster. Leave it empty for a cube.</source>
   <translation>与多光谱栅格配对的单波段高分辨率栅格。处理立方体时请留空。</translation>
  </message>
  <message>
   <source>Multispectral raster (MS), or cube</source>
   <translation>多光谱栅格（MS）或立方体</translation>
  </message>
  <message>
   <source>The coarse raster: multispectral, to go with PAN, or a cube of many bands, to go with a guide.</source>
   <translation>低分辨率栅格：与 PAN 配对的多光谱栅格，或与引导影像配对的多波段立方体。</translation>
  </message>
  <message>
   <source>Guide of a cube</source>
   <translation>立方体的引导影像</translation>
  </message>
  <message>
   <source>The sharp raster of 1 to 20 bands, with a cube. Leave it empty for PAN and MS.</source>
   <translation>与立方体配对的 1 至 20 个波段的高分辨率栅格。处理 PAN 和 MS 时请留空。</translation>
  </message>
  <message>
   <source>Bands of the guide</source>
   <translation>引导影像的波段</translation>
  </message>
  <message>
   <source>The guide's bands to use; if empty, all of them.</source>
   <translation>要使用的引导影像波段；留空则为全部。</translation>
  </message>
  <message>
   <source>Panchromatic band</source>
   <translation>全色波段</translation>
  </message>
  <message>
   <source>Which band of the panchromatic raster to use, if it has more than one.</source>
   <translation>全色栅格有多个波段时采用哪一个。</translation>
  </message>
  <message>
   <source>Bands of MS</source>
   <translation>MS 的波段</translation>
  </message>
  <message>
   <source>The multispectral bands to sharpen, in this order (3;2;1 in a script); if empty, all of them. Other bands are ignored.</source>
   <translation>要锐化的多光谱波段，按此顺序（脚本中为 3;2;1）；留空则为全部。其余波段不予考虑。</translation>
  </message>
  <message>
   <source>PANCHROMATIC goes with a multispectral raster, GUIDE with a cube; leave one of them empty.</source>
   <translation>PANCHROMATIC 与多光谱栅格配对，GUIDE 与立方体配对；请将其中一个留空。</translation>
  </message>
  <message>
   <source>Choose PANCHROMATIC for a multispectral raster, or GUIDE for a cube.</source>
   <translation>多光谱栅格请选择 PANCHROMATIC，立方体请选择 GUIDE。</translation>
  </message>
  <message>
   <source>Correct a shift between PAN and MS</source>
   <translation>校正 PAN 与 MS 之间的偏移</translation>
  </message>
  <message>
   <source>A shift between the two is measured to a tenth of a PAN pixel and reported. If it is corrected, PAN is moved onto MS and the result lies where MS lies; and where MS lies off PAN differently from place to place (relief, resampling), it is read where PAN shows it. If not, the shift blurs and colours edges.</source>
   <translation>两者之间的平移以十分之一个 PAN 像元的精度测定并报告。若校正，则将 PAN 移到 MS 上，结果位于 MS 所在之处；若 MS 相对于 PAN 的偏移各处不同（地形、重采样），则按 PAN 所示位置读取 MS。若不校正，平移会使边缘模糊并产生彩边。</translation>
  </message>
  <message>
   <source>Bring shifted bands together</source>
   <translation>对齐错位的波段</translation>
  </message>
  <message>
   <source>Bands that lie beside each other by 0.3 MS pixels or more are always reported. If this is on, each is moved to where the others and PAN show the same. It pays where they are really shifted; shadows and vegetation can feign a shift of the near infrared.</source>
   <translation>相互错位达到 0.3 个 MS 像元的波段总会被报告。打开此项后，每个波段都会移到其他波段和 PAN 显示相同内容的位置。仅在波段确实错位时有益；阴影和植被可能造成近红外错位的假象。</translation>
  </message>
  <message>
   <source>How far PAN lies below MS (PAN pixels)</source>
   <translation>PAN 位于 MS 下方多远（PAN 像元）</translation>
  </message>
  <message>
   <source>How far PAN lies right of MS (PAN pixels)</source>
   <translation>PAN 位于 MS 右方多远（PAN 像元）</translation>
  </message>
  <message>
   <source>How far MS lies off PAN from place to place (MS pixels)</source>
   <translation>MS 相对于 PAN 的局部偏移（MS 像元）</translation>
  </message>
  <message>
   <source>Displacement of the MS</source>
   <translation>MS 的局部偏移</translation>
  </message>
  <message>
   <source>By how many MS pixels further down and right each MS pixel is read, so that it shows what PAN shows there, and the standard error of either; three bands on the MS raster's grid. Zero where MS is read as it lies.</source>
   <translation>每个 MS 像元读取位置向下和向右偏移的 MS 像元数（使其显示 PAN 在该处所示的内容），以及两者的标准误差；共三个波段，位于 MS 栅格的网格上。按原位置读取处为零。</translation>
  </message>
  <message>
   <source>Correct a shift between DMSP and VIIRS</source>
   <translation>校正 DMSP 与 VIIRS 之间的偏移</translation>
  </message>
  <message>
   <source>DMSP composites can lie up to a kilometre off. With a VIIRS raster the shift is measured and reported, and corrected unless this is switched off.</source>
   <translation>DMSP 合成影像的位置偏差可达一公里。有 VIIRS 栅格时会测量并报告该偏移，除非关闭此项，否则予以校正。</translation>
  </message>
  <message>
   <source>The part of the scene to fuse; if empty, everything that the inputs share. With up to five steps its pixels are the same as in a run on the whole scene.</source>
   <translation>要融合的场景部分；留空则为各输入的共同区域。五步以内时，其像元与对全部运行时相同。</translation>
  </message>
  <message>
   <source>Numbers that are no values</source>
   <translation>不是有效值的数字</translation>
  </message>
  <message>
   <source>What the rasters hold where nothing was measured, where they do not say so themselves: one number, such as 0, or several with spaces between them, such as 255 -9999. They are nodata in every band of every raster that is read, beside what a file or a layer of the project declares.</source>
   <translation>栅格中未测量之处所含的数字(如果栅格自身没有声明):一个数字,例如 0,或以空格分隔的多个数字,例如 255 -9999。除文件或项目图层所声明的之外,它们在读取的每个栅格的每个波段中都是无数据。</translation>
  </message>
  <message>
   <source>auto uses an accelerator if your onnxruntime has one; otherwise int8, if the processor is faster with it and the model loses next to nothing; otherwise fp16. int8 computes most layers in 8 bits, on the processor only. On the processor fp16 and fp32 give the same pixels, because weights stored in 16 bits are widened to 32 before anything is computed; accelerators compute in 32 bits only with fp32. The log says what was used.</source>
   <translation>auto：若 onnxruntime 有加速器则使用之；否则在处理器可受益且模型几乎无损失时用 int8；再否则用 fp16。int8 仅在处理器上以 8 位计算大多数层。在处理器上 fp16 与 fp32 给出相同的像元，因为以 16 位存储的权重按 32 位计算；加速器仅在 fp32 时保持 32 位。日志会说明实际运行的方式。</translation>
  </message>
  <message>
   <source>Tile size</source>
   <translation>分块大小</translation>
  </message>
  <message>
   <source>Edge of a tile in pixels, a multiple of 4. Smaller tiles need less memory; the result stays the same.</source>
   <translation>分块的边长（像元），为 4 的倍数。分块越小所需内存越少；结果保持不变。</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>线程</translation>
  </message>
  <message>
   <source>Processor cores to use. 0 uses as many as are worthwhile: all of them on small machines, 8 to 16 on large ones.</source>
   <translation>使用的处理器核心数。0 表示取有益的数量：核心少时全部使用，多时用 8 至 16 个。</translation>
  </message>
  <message>
   <source>Dask cluster</source>
   <translation>Dask 集群</translation>
  </message>
  <message>
   <source>Where the network runs, if not in QGIS: local:4 starts four workers on this machine, and the address of a Dask scheduler, such as tcp://10.0.0.1:8786, uses its workers, which must see the rasters and the folder of OUTPUT under the same paths, and have this version of Amalgam. Pixels stay the same. It needs Dask's package distributed.</source>
   <translation>若网络不在 QGIS 中运行，则在此指定运行位置：local:4 在本机启动四个工作进程；填写 Dask 调度器的地址（例如 tcp://10.0.0.1:8786）则使用其工作进程，它们必须能以相同路径访问各栅格和 OUTPUT 所在的文件夹，并装有此版本的 Amalgam。像元保持不变。需要 Dask 的软件包 distributed。</translation>
  </message>
  <message>
   <source>Estimated from the pair</source>
   <translation>由影像对估计</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>传感器</translation>
  </message>
  <message>
   <source>auto estimates from the two rasters how sharp the MS sensor is, which also suits resampled products. For these sensors the published MTF gain is used: {}. For these none is published, and it is estimated as with auto: {}. WV1 has only PAN, and goes with the MS of another sensor; other takes 0.3, a typical gain. The sensor also tells in which order the file has its bands, for pictures in true colour.</source>
   <translation>auto 由两个栅格估计 MS 传感器的清晰度，也适用于重采样的产品。对下列传感器采用已公布的 MTF 增益：{}。下列传感器没有公布值，与 auto 一样进行估计：{}。WV1 只有 PAN，可与任何其他传感器的 MS 配合；other 取通常的值 0.3。名称还说明文件中波段的顺序，用于真彩色图像。</translation>
  </message>
  <message>
   <source>MTF gain of MS at Nyquist</source>
   <translation>MS 在奈奎斯特频率处的 MTF 增益</translation>
  </message>
  <message>
   <source>The share of contrast that the MS sensor keeps of the finest pattern it can sample, if you know it: usually 0.15 to 0.36. 0 takes what SENSOR says.</source>
   <translation>MS 传感器对其可采样的最细图案所保留的对比度，通常为 0.15 至 0.36（若已知）；0 表示采用 SENSOR 的设定。</translation>
  </message>
  <message>
   <source>DMSP-OLS rasters</source>
   <translation>DMSP-OLS 栅格</translation>
  </message>
  <message>
   <source>Annual composites of stable or average visible lights, DN 0 to 63: a raster, or a band, for each year and satellite. Two satellites of one year are averaged.</source>
   <translation>稳定灯光或平均可见灯光的年度合成影像，DN 0 至 63：每个年份和卫星一个栅格或一个波段。同一年的两颗卫星取平均。</translation>
  </message>
  <message>
   <source>Folder with DMSP-OLS rasters</source>
   <translation>DMSP-OLS 栅格所在文件夹</translation>
  </message>
  <message>
   <source>All rasters in it are taken, beside those chosen above.</source>
   <translation>其中所有栅格都会使用，另加上面选择的栅格。</translation>
  </message>
  <message>
   <source>VIIRS rasters</source>
   <translation>VIIRS 栅格</translation>
  </message>
  <message>
   <source>Annual composites in nW/cm2/sr: a raster, or a band, for each year. The first of them gives the grid.</source>
   <translation>年度合成影像，单位 nW/cm2/sr：每年一个栅格或一个波段。第一个决定格网。</translation>
  </message>
  <message>
   <source>Folder with VIIRS rasters</source>
   <translation>VIIRS 栅格所在文件夹</translation>
  </message>
  <message>
   <source>Format of the result</source>
   <translation>结果的格式</translation>
  </message>
  <message>
   <source>GTiff is a plain GeoTIFF; COG is a Cloud Optimized GeoTIFF, which has overviews and can be read in parts from a server.</source>
   <translation>GTiff 为普通 GeoTIFF；COG 为云优化 GeoTIFF，带金字塔，布局便于从服务器分块读取。</translation>
  </message>
  <message>
   <source>Creation options</source>
   <translation>创建选项</translation>
  </message>
  <message>
   <source>How GDAL stores the result, such as COMPRESS=ZSTD|BIGTIFF=YES, or a profile of QGIS. Options that are not set keep their defaults: tiles, fast DEFLATE compression, BigTIFF if the file may grow beyond 4 GB. CONSISTENCY is measured before any lossy compression (JPEG, WEBP, LERC).</source>
   <translation>GDAL 如何存储结果，例如 COMPRESS=ZSTD|BIGTIFF=YES，或 QGIS 的配置。未设置的选项保持默认：分块、快速 DEFLATE 压缩，文件可能超过 4 GB 时用 BigTIFF。有损压缩（JPEG、WEBP、LERC）在测量 CONSISTENCY 之后进行。</translation>
  </message>
  <message>
   <source>Overviews</source>
   <translation>金字塔</translation>
  </message>
  <message>
   <source>Adds overviews, so that a large raster draws quickly; the file grows by a third. A COG always has them.</source>
   <translation>添加金字塔，使大栅格能快速绘制；多占三分之一的空间。COG 始终带有金字塔。</translation>
  </message>
  <message>
   <source>8-bit picture</source>
   <translation>8 位图像</translation>
  </message>
  <message>
   <source>A copy for maps and slides: the bands that the MS layer shows, or those of true colour, stretched from 2 to 98 % of the result's values, as a GeoTIFF of bytes, transparent where the result has no value.</source>
   <translation>用于地图和幻灯片的副本：MS 图层所显示的波段，或真彩色波段，按结果值的 2 至 98 % 拉伸，为字节型 GeoTIFF，未知处透明。</translation>
  </message>
  <message>
   <source>Numbers, plots and pictures on one page that opens offline.</source>
   <translation>数值、图表和图像，在一个可离线打开的页面上。</translation>
  </message>
  <message>
   <source>Fusion quality (without a reference)</source>
   <translation>融合质量（无参考）</translation>
  </message>
  <message>
   <source>quality,index,metric,assessment,qnr,hqnr,d_lambda,d_s,consistency,sharpness,full resolution,pansharpen</source>
   <translation>质量,指标,度量,评价,qnr,hqnr,d_lambda,d_s,一致性,清晰度,全分辨率,全色锐化,quality</translation>
  </message>
  <message>
   <source>Says whether a fused raster keeps the colours of MS and the detail of PAN.</source>
   <translation>说明融合栅格是否保持了 MS 的颜色和 PAN 的细节。</translation>
  </message>
  <message>
   <source>Says whether a fused raster keeps the colours of the multispectral raster (D_lambda, D_lambda_K, consistency) and the detail of the panchromatic one (D_s), and both in one number (QNR, HQNR), in the conventions of the DLPan toolbox.

The fused raster lies on PAN's grid or on a part of it; the MS raster may have any ratio (1.5 to 8), origin, extent and CRS. Nodata in any of the three is left out. The rasters may be larger than memory.

Distortions and consistency are 0 at best, QNR and HQNR 1. These indices can be misled: HQNR rewards keeping the MS as it is, and sees neither blur nor colour fringes. So read it together with PAN_SHARE (how much of PAN's finest detail the result shows, 1 at best), PAN_ENERGY (the contrast of that detail over PAN's, 1 is right) and FRINGE (the detail that the bands do not share, over the same in the MS), compare methods on the same pair only, and look at the result. Consistency here leaves out two MS pixels at each edge, where the sensor's blur reaches beyond the image; the one that a fusion reports does not.

Of a sharpened cube, give the guide in place of PAN. What stands for PAN of each band is then the mix of the guide's bands that explains it. Read D_lambda, which is 0 without any sharpening, together with D_rho, which sees blur.</source>
   <translation>说明融合栅格是否保持了多光谱栅格的颜色（D_lambda、D_lambda_K、一致性）和全色栅格的细节 (D_s)，以及用一个数同时表示两者（QNR、HQNR），遵循 DLPan 工具箱的约定。

融合栅格位于 PAN 的格网或其一部分上；MS 栅格可以有任意比率（1.5 至 8）、原点、范围和坐标参照系。三者中任一的无数据处都不计入。栅格可以大于内存。

失真和一致性最佳为 0，QNR 和 HQNR 最佳为 1。这些指标可能产生误导：HQNR 偏爱原样保留 MS，看不出模糊和彩色条纹。因此请与 PAN_SHARE（结果显示出 PAN 最细细节的多少，最佳为 1）、PAN_ENERGY（该细节的对比度与 PAN 的之比，1 为正确）和 FRINGE（各波段不共有的细节与 MS 中同类细节之比）一起看；只应在同一影像对上比较方法，并查看结果。一致性在每条边上略去两个 MS 像元，因为传感器的模糊在那里超出了影像；融合自身报告的一致性则不略去。

对于锐化后的立方体，请给出引导影像代替 PAN。此时每个波段用最能解释它的引导波段组合代替 PAN。D_lambda 在完全不锐化时为 0，请与能反映模糊的 D_rho 一起解读。</translation>
  </message>
  <message>
   <source>Fused raster</source>
   <translation>融合栅格</translation>
  </message>
  <message>
   <source>The raster to judge: the bands of the coarse raster in the same order.</source>
   <translation>要评价的栅格：波段与低分辨率栅格相同且顺序一致。</translation>
  </message>
  <message>
   <source>If PAN and MS are found to be misregistered, judge against PAN moved onto MS, as the fusion does; switch this off for a raster that was fused without the correction.</source>
   <translation>若发现两者未配准，则像融合那样以移到 MS 上的 PAN 来评价；对于未作移动而融合的栅格请关闭。</translation>
  </message>
  <message>
   <source>D_lambda, spectral distortion (0 is best)</source>
   <translation>D_lambda，光谱失真（0 最佳）</translation>
  </message>
  <message>
   <source>D_lambda_K, Khan's spectral distortion (0 is best)</source>
   <translation>D_lambda_K，Khan 光谱失真（0 最佳）</translation>
  </message>
  <message>
   <source>D_s, spatial distortion (0 is best)</source>
   <translation>D_s，空间失真（0 最佳）</translation>
  </message>
  <message>
   <source>D_rho, what the bands lack of local correlation (low is best)</source>
   <translation>D_rho，各波段缺失的局部相关性（越低越好）</translation>
  </message>
  <message>
   <source>QNR (1 is best)</source>
   <translation>QNR（1 最佳）</translation>
  </message>
  <message>
   <source>HQNR (1 is best)</source>
   <translation>HQNR（1 最佳）</translation>
  </message>
  <message>
   <source>Consistency with the MS (ERGAS; 0 is best)</source>
   <translation>与 MS 的一致性（ERGAS；0 最佳）</translation>
  </message>
  <message>
   <source>PAN's share: how much of its finest detail the result shows (1 is best)</source>
   <translation>PAN 占比：结果显示出的 PAN 最细细节（1 最佳）</translation>
  </message>
  <message>
   <source>PAN's energy: contrast of the finest detail over PAN's (1 is right)</source>
   <translation>PAN 能量：最细细节的对比度与 PAN 的之比（1 为正确）</translation>
  </message>
  <message>
   <source>Fringe: detail that the bands do not share, over the same in the MS (low is best)</source>
   <translation>条纹：各波段不共有的细节与 MS 中同类细节之比（越低越好）</translation>
  </message>
  <message>
   <source>D_lambda {:.4f}, D_lambda_K {:.4f}, D_s {:.4f}, QNR {:.4f}, HQNR {:.4f}, consistency {:.3f}.</source>
   <translation>D_lambda {:.4f}，D_lambda_K {:.4f}，D_s {:.4f}，QNR {:.4f}，HQNR {:.4f}，一致性 {:.3f}。</translation>
  </message>
  <message>
   <source>D_rho {:.4f}.</source>
   <translation>D_rho {:.4f}。</translation>
  </message>
  <message>
   <source>PAN's share {:.3f}, its energy {:.3f}, fringe {:.2f}.</source>
   <translation>PAN 占比 {:.3f}，能量 {:.3f}，条纹 {:.2f}。</translation>
  </message>
  <message>
   <source>Done in {:.1f} s.</source>
   <translation>完成，用时 {:.1f} 秒。</translation>
  </message>
  <message>
   <source>Fusion quality (with a reference)</source>
   <translation>融合质量（有参考）</translation>
  </message>
  <message>
   <source>quality,index,metric,assessment,sam,ergas,psnr,ssim,scc,q2n,q4,q8,uqi,rmse,fusion,pansharpen</source>
   <translation>质量,指标,度量,评价,sam,ergas,psnr,ssim,scc,q2n,q4,q8,uqi,rmse,融合,全色锐化,quality</translation>
  </message>
  <message>
   <source>Says how far a fused raster is from the true one.</source>
   <translation>说明融合栅格与真实栅格相差多少。</translation>
  </message>
  <message>
   <source>Says how far a fused raster is from the true one (SAM, ERGAS, PSNR, SCC, Q2n, SSIM), over all bands and band by band, in the conventions of the DLPan toolbox.

Both rasters must lie on one grid, to a tenth of a pixel; where they overlap only in part, that part is compared. Nodata in either is left out. The rasters may be larger than memory.

SAM and ERGAS are 0 at best; SCC, Q2n and SSIM are 1 at best; PSNR grows with quality. SCC looks at neighbouring bands together; the report gives it band by band as well, as published tables do.

Where the bands have wavelengths, the report's plots run over them, and indices of two bands (NDVI, NDRE, NDWI, NDMI) are compared as well. Bands that a file flags as bad (bbl) do not count.

Where there is no truth, make one with “Simulate a coarse pair”, or use “Fusion quality (without a reference)”.</source>
   <translation>说明融合栅格与真实栅格相差多少（SAM、ERGAS、PSNR、SCC、Q2n、SSIM），包括所有波段和逐波段，遵循 DLPan 工具箱的约定。

两个栅格必须位于同一格网上，误差不超过十分之一像元；若只有部分重叠，则比较该部分。任一方的无数据处都不计入。栅格可以大于内存。

SAM 和 ERGAS 最佳为 0；SCC、Q2n 和 SSIM 最佳为 1；PSNR 随质量提高而增大。SCC 将相邻波段一起考察；报告也像已发表的表格那样逐波段给出。

如果波段带有波长，报告中的曲线以波长为横轴，并且还会比较由两个波段构成的指数（NDVI、NDRE、NDWI、NDMI）。文件标记为不良（bbl）的波段不计入。

没有真值时，请用“模拟一对较粗的影像”生成，或使用“融合质量（无参考）”。</translation>
  </message>
  <message>
   <source>Reference raster (the truth)</source>
   <translation>参考栅格（真值）</translation>
  </message>
  <message>
   <source>What a perfect fusion would give.</source>
   <translation>完美融合应给出的结果。</translation>
  </message>
  <message>
   <source>The raster to judge: the same bands in the same order.</source>
   <translation>待评价的栅格：波段及顺序相同。</translation>
  </message>
  <message>
   <source>Coarse raster that it was made from</source>
   <translation>生成它所用的低分辨率栅格</translation>
  </message>
  <message>
   <source>The MS or the cube before it was sharpened. It is interpolated (cubic) and held against the same truth, so that the report shows what was gained.</source>
   <translation>锐化之前的 MS 或立方体。对其做三次插值并与同一真值比较，使报告显示锐化带来的改善。</translation>
  </message>
  <message>
   <source>Ratio</source>
   <translation>比率</translation>
  </message>
  <message>
   <source>Size of an MS pixel in PAN pixels, for ERGAS.</source>
   <translation>以 PAN 像元计的 MS 像元大小，用于 ERGAS。</translation>
  </message>
  <message>
   <source>Pixels to leave out at each edge</source>
   <translation>每条边略去的像元数</translation>
  </message>
  <message>
   <source>Published tables at reduced resolution leave out 21; 0 compares everything.</source>
   <translation>已发表的降分辨率表格略去 21；0 表示全部比较。</translation>
  </message>
  <message>
   <source>Peak</source>
   <translation>峰值</translation>
  </message>
  <message>
   <source>Largest value that the sensor can give, for PSNR and SSIM: 2047 for 11 bits. 0 derives it from the reference: for integers the smallest of 255, 511, 1023 and so on that holds its maximum, for floats the maximum.</source>
   <translation>传感器可给出的最大值，用于 PSNR 和 SSIM：11 位为 2047。0 表示由参考得出：整数取 255、511、1023 等中能容纳其最大值的最小者，浮点取最大值。</translation>
  </message>
  <message>
   <source>Error map</source>
   <translation>误差图</translation>
  </message>
  <message>
   <source>Fused minus reference for each band, and the spectral angle in degrees as the last band.</source>
   <translation>每个波段的融合值减参考值，最后一个波段为以度计的光谱角。</translation>
  </message>
  <message>
   <source>SAM, degrees (0 is best; needs two bands)</source>
   <translation>SAM，度（0 最佳；需要两个波段）</translation>
  </message>
  <message>
   <source>ERGAS (0 is best)</source>
   <translation>ERGAS（0 最佳）</translation>
  </message>
  <message>
   <source>PSNR, dB (higher is better)</source>
   <translation>PSNR，dB（越高越好）</translation>
  </message>
  <message>
   <source>SCC (1 is best)</source>
   <translation>SCC（1 最佳）</translation>
  </message>
  <message>
   <source>Q2n (1 is best)</source>
   <translation>Q2n（1 最佳）</translation>
  </message>
  <message>
   <source>SSIM (1 is best)</source>
   <translation>SSIM（1 最佳）</translation>
  </message>
  <message>
   <source>RMSE of NDVI (0 is best)</source>
   <translation>NDVI 的 RMSE（0 最佳）</translation>
  </message>
  <message>
   <source>RMSE of NDRE, by the red edge (0 is best)</source>
   <translation>NDRE（红边）的 RMSE（0 最佳）</translation>
  </message>
  <message>
   <source>RMSE of NDWI, of water (0 is best)</source>
   <translation>NDWI（水体）的 RMSE（0 最佳）</translation>
  </message>
  <message>
   <source>SAM {} degrees, ERGAS {}, PSNR {} dB, SCC {}, Q2n {}, SSIM {}.</source>
   <translation>SAM {} 度，ERGAS {}，PSNR {} dB，SCC {}，Q2n {}，SSIM {}。</translation>
  </message>
  <message>
   <source>Interpolated (cubic): SAM {:.3f} degrees, ERGAS {:.3f}.</source>
   <translation>插值（三次）：SAM {:.3f} 度，ERGAS {:.3f}。</translation>
  </message>
  <message>
   <source>RMSE of {}: {:.4f}, interpolated {:.4f}.</source>
   <translation>{} 的 RMSE：{:.4f}，插值 {:.4f}。</translation>
  </message>
  <message>
   <source>RMSE of {}: {:.4f}.</source>
   <translation>{} 的 RMSE：{:.4f}。</translation>
  </message>
  <message>
   <source>Sentinel-2: all bands to 10 m</source>
   <translation>Sentinel-2：所有波段至 10 米</translation>
  </message>
  <message>
   <source>Sentinel-2,Sentinel2,S2,SAFE,MSI,L1C,L2A,10 m,20 m,60 m,red edge,SWIR,superresolution,sharpen,resolution,fusion</source>
   <translation>Sentinel-2,Sentinel2,S2,哨兵二号,SAFE,MSI,L1C,L2A,10 米,20 米,60 米,红边,短波红外,超分辨率,锐化,分辨率,融合</translation>
  </message>
  <message>
   <source>Sharpens the bands of 20 and 60 m of a Sentinel-2 product by its bands of 10 m.</source>
   <translation>用 Sentinel-2 产品的 10 米波段锐化其 20 米和 60 米波段。</translation>
  </message>
  <message>
   <source>Sharpens the bands of 20 m (B05, B06, B07, B8A, B11, B12) and of 60 m (B01, B09, and B10 in L1C) of a Sentinel-2 product by its bands of 10 m (B02, B03, B04, B08), and writes all of them into one raster, with names, wavelengths, and the scale and offset that turn its numbers into reflectance.

The product is a SAFE folder, the zip as it was downloaded, or a folder with the bands; level 1C or 2A, of any baseline. Every band is taken from the folder in which it has the pixels that it was measured with, and its own sharpness (MTF gain) is taken into account. The bands of 10 m are copied as they are, number by number. 0 is nodata; a single missing pixel is filled and leaves no hole; saturated pixels (65535) stay saturated.

What the bands of 10 m do not show of a coarse band, such as water vapour (B09) and cirrus (B10), is not made up: there the result is hardly sharper than the product.

The folder of the output needs room for the bands as they are unpacked, 1.4 GB for a whole tile, beside the result.</source>
   <translation>用 Sentinel-2 产品的 10 米波段（B02、B03、B04、B08）锐化其 20 米波段（B05、B06、B07、B8A、B11、B12）和 60 米波段（B01、B09，L1C 中还有 B10），并将所有波段写入一个栅格，带有名称、波长，以及把数值换算为反射率的比例和偏移。

产品可以是 SAFE 文件夹、下载得到的 zip，或含有波段的文件夹；级别 1C 或 2A，任意处理基线。每个波段都取自其像元为实测大小的文件夹，并考虑其自身的清晰度（MTF 增益）。10 米波段原样逐值复制。0 为无数据；单个缺失像元会被填补，不会留下空洞；饱和像元 (65535) 保持饱和。

10 米波段未显示的粗波段内容，如水汽 (B09) 和卷云 (B10)，不会被编造：这些地方的结果几乎不比产品更清晰。

除结果外，输出文件夹还需要容纳解压后的波段，整幅影像为 1.4 GB。</translation>
  </message>
  <message>
   <source>Sentinel-2 product (MTD_MSIL….xml, or its zip)</source>
   <translation>Sentinel-2 产品（MTD_MSIL….xml 或其 zip）</translation>
  </message>
  <message>
   <source>The zip of a product, the file MTD_MSIL1C.xml or MTD_MSIL2A.xml in its SAFE folder, that folder itself, or a folder with files of bands, named like …_B02.jp2 or …_B02_10m.jp2.</source>
   <translation>产品的 zip、其 SAFE 文件夹中的文件 MTD_MSIL1C.xml 或 MTD_MSIL2A.xml、该文件夹本身，或含有波段文件（名称如 …_B02.jp2 或 …_B02_10m.jp2）的文件夹。</translation>
  </message>
  <message>
   <source>All bands at 10 m</source>
   <translation>10 米的所有波段</translation>
  </message>
  <message>
   <source>All bands in the order of the product, as a GeoTIFF of 16 bits.</source>
   <translation>按产品顺序排列的所有波段，16 位 GeoTIFF。</translation>
  </message>
  <message>
   <source>Scene classification at 10 m</source>
   <translation>10 米的场景分类</translation>
  </message>
  <message>
   <source>The scene classification (SCL) of an L2A product, each pixel of 20 m as four of 10 m.</source>
   <translation>L2A 产品的场景分类 (SCL)，每个 20 米像元作为四个 10 米像元。</translation>
  </message>
  <message>
   <source>Level of the product</source>
   <translation>产品级别</translation>
  </message>
  <message>
   <source>Consistency with the product (ERGAS)</source>
   <translation>与产品的一致性 (ERGAS)</translation>
  </message>
  <message>
   <source>INPUT is empty; name a Sentinel-2 product.</source>
   <translation>INPUT 为空；请指定一个 Sentinel-2 产品。</translation>
  </message>
  <message>
   <source>Simulate a coarse pair (Wald's protocol)</source>
   <translation>模拟一对较粗的影像（Wald 协议）</translation>
  </message>
  <message>
   <source>wald,protocol,reduced resolution,degrade,simulate,mtf,truth,reference,pansharpen,fusion</source>
   <translation>Wald,协议,降分辨率,降质,模拟,mtf,真值,参考,全色锐化,融合,simulate</translation>
  </message>
  <message>
   <source>Makes a PAN and an MS raster whose fusion has a known truth.</source>
   <translation>生成一对融合真值已知的 PAN 和 MS 栅格。</translation>
  </message>
  <message>
   <source>Makes a panchromatic (PAN) and a multispectral (MS) raster whose fusion has a known truth: blurred as by the sensor's optics (MTF) and decimated, half-pixel exact.

With a multispectral raster alone: it is the truth, PAN is a weighted mean of its bands, and MS is its degraded copy.

With a panchromatic raster as well: both are degraded by the ratio between them, and the original MS is the truth. This is the reduced-resolution test of the literature.

Fuse PAN and MS by any method and compare the result with the truth: the three lie on matching grids and cover the same ground. Type, nodata and band names are kept.</source>
   <translation>生成一对融合真值已知的全色 (PAN) 和多光谱 (MS) 栅格：按传感器光学系统 (MTF) 模糊并抽样，精确到半个像元。

仅有多光谱栅格时：它就是真值，PAN 是其波段的加权平均，MS 是其降质副本。

另有全色栅格时：两者按它们之间的比率降质，原始 MS 即为真值。这就是文献中的降分辨率检验。

用任意方法融合 PAN 和 MS，并将结果与真值比较：三者位于相配的格网上，覆盖同一地面。数据类型、无数据值和波段名称均保留。</translation>
  </message>
  <message>
   <source>The part of the scene to degrade; if empty, all of it.</source>
   <translation>要降质的场景部分；留空则为全部。</translation>
  </message>
  <message>
   <source>Simulated PAN</source>
   <translation>模拟的 PAN</translation>
  </message>
  <message>
   <source>The sharp raster, of one band, on the truth's grid.</source>
   <translation>清晰的单波段栅格，位于真值的格网上。</translation>
  </message>
  <message>
   <source>Simulated MS</source>
   <translation>模拟的 MS</translation>
  </message>
  <message>
   <source>The coarse raster.</source>
   <translation>较粗的栅格。</translation>
  </message>
  <message>
   <source>Truth</source>
   <translation>真值</translation>
  </message>
  <message>
   <source>What a perfect fusion of the two would give: the MS raster as it was.</source>
   <translation>对两者的完美融合应给出的结果：原来的 MS 栅格。</translation>
  </message>
  <message>
   <source>Ratio of the pair</source>
   <translation>影像对的比率</translation>
  </message>
  <message>
   <source>MTF gain of the MS, mean over bands</source>
   <translation>MS 的 MTF 增益，各波段均值</translation>
  </message>
  <message>
   <source>The raster that becomes the truth.</source>
   <translation>将成为真值的栅格。</translation>
  </message>
  <message>
   <source>The sharp raster of the same place, if there is one; otherwise PAN is made from the MS bands.</source>
   <translation>同一地点的清晰栅格（如果有）；否则由 MS 波段生成 PAN。</translation>
  </message>
  <message>
   <source>Size of a simulated MS pixel in PAN pixels. Not used with a panchromatic raster, since the pair has a ratio of its own.</source>
   <translation>以 PAN 像元计的模拟 MS 像元大小。有全色栅格时不使用，因为影像对自有比率。</translation>
  </message>
  <message>
   <source>Numbers separated by commas, one per band; only their proportions matter. If empty, all are equal. Not used with a panchromatic raster.</source>
   <translation>用逗号分隔的数，每个波段一个；只有比例起作用。留空则全部相等。有全色栅格时不使用。</translation>
  </message>
  <message>
   <source>The sensor whose published MTF gains at Nyquist blur the bands: {}. For these none is published: {}; their gain is estimated from the pair if there is a panchromatic raster, as with auto; otherwise it is 0.3, as with other.</source>
   <translation>以其已公布的奈奎斯特频率处 MTF 增益来模糊波段的传感器：{}。下列传感器没有公布值：{}；若有全色栅格，则与 auto 一样由影像对估计其增益；否则与 other 一样为 0.3。</translation>
  </message>
  <message>
   <source>MTF gain at Nyquist</source>
   <translation>奈奎斯特频率处的 MTF 增益</translation>
  </message>
  <message>
   <source>How much contrast is left at the Nyquist frequency of the MS bands, the same for all; 0 takes the sensor's gains.</source>
   <translation>所有 MS 波段：在其奈奎斯特频率处保留多少对比度；0 采用传感器的值。</translation>
  </message>
  <message>
   <source>If there is a panchromatic raster, move it onto the MS first if the two are found to be misregistered.</source>
   <translation>若有全色栅格且发现两者未配准，则先将其移到 MS 上。</translation>
  </message>
  <message>
   <source>Noise</source>
   <translation>噪声</translation>
  </message>
  <message>
   <source>Standard deviation of Gaussian noise added to PAN and MS, in their units.</source>
   <translation>加到 PAN 和 MS 上的高斯噪声的标准差，单位与其相同。</translation>
  </message>
  <message>
   <source>Seed of the noise</source>
   <translation>噪声的种子</translation>
  </message>
  <message>
   <source>The same seed gives the same noise.</source>
   <translation>相同的种子得到相同的噪声。</translation>
  </message>
  <message>
   <source>Stopped, as the file {} asked.</source>
   <translation>已按文件 {} 的要求停止。</translation>
  </message>
  <message>
   <source>{} is empty; choose one or more of: {}.</source>
   <translation>{} 为空；请从中选择一个或多个：{}。</translation>
  </message>
  <message>
   <source>{} must be a whole number between {:.10g} and {:.10g}, not {}.</source>
   <translation>{} 必须是 {:.10g} 到 {:.10g} 之间的整数，而不是 {}。</translation>
  </message>
  <message>
   <source>{} must be a number between {:.10g} and {:.10g}, not {}.</source>
   <translation>{} 必须是 {:.10g} 到 {:.10g} 之间的数，而不是 {}。</translation>
  </message>
  <message>
   <source>{} must be a whole number of {:.10g} or more, not {}.</source>
   <translation>{} 必须是不小于 {:.10g} 的整数，而不是 {}。</translation>
  </message>
  <message>
   <source>{} must be a number of {:.10g} or more, not {}.</source>
   <translation>{} 必须是不小于 {:.10g} 的数，而不是 {}。</translation>
  </message>
  <message>
   <source>{} must be band numbers separated by semicolons, such as 1;2;3, not {}.</source>
   <translation>{} 必须是用分号分隔的波段编号，例如 1;2;3，而不是 {}。</translation>
  </message>
  <message>
   <source>{} must be a band number, not {}.</source>
   <translation>{} 必须是一个波段的编号，而不是 {}。</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>空</translation>
  </message>
  <message>
   <source>{:.0f} %, about {} left</source>
   <translation>{:.0f} %，约剩 {}</translation>
  </message>
  <message>
   <source>{:.0f} s</source>
   <translation>{:.0f} 秒</translation>
  </message>
  <message>
   <source>{:.0f} min</source>
   <translation>{:.0f} 分钟</translation>
  </message>
  <message>
   <source>{:.1f} h</source>
   <translation>{:.1f} 小时</translation>
  </message>
  <message>
   <source>{:.0f} h</source>
   <translation>{:.0f} 小时</translation>
  </message>
  <message>
   <source>{:,.0f} days</source>
   <translation>{:,.0f} 天</translation>
  </message>
  <message>
   <source>Amalgam</source>
   <translation>Amalgam</translation>
  </message>
  <message>
   <source>Install onnxruntime</source>
   <translation>安装 onnxruntime</translation>
  </message>
  <message>
   <source>Install from a wheel file …</source>
   <translation>从 wheel 文件安装…</translation>
  </message>
  <message>
   <source>Install onnxruntime from a wheel file</source>
   <translation>从 wheel 文件安装 onnxruntime</translation>
  </message>
  <message>
   <source>Progress of the installation</source>
   <translation>安装进度</translation>
  </message>
  <message>
   <source>&amp;Task</source>
   <translation>任务(&amp;T)</translation>
  </message>
  <message>
   <source>What you want to do.</source>
   <translation>您要做什么。</translation>
  </message>
  <message>
   <source>Task</source>
   <translation>任务</translation>
  </message>
  <message>
   <source>…</source>
   <translation>…</translation>
  </message>
  <message>
   <source>Open a file for the first raster</source>
   <translation>为第一个栅格打开文件</translation>
  </message>
  <message>
   <source>Open a file for the second raster</source>
   <translation>为第二个栅格打开文件</translation>
  </message>
  <message>
   <source>Fast</source>
   <translation>快速</translation>
  </message>
  <message>
   <source>Balanced</source>
   <translation>均衡</translation>
  </message>
  <message>
   <source>Best</source>
   <translation>最佳</translation>
  </message>
  <message>
   <source>A&amp;lgorithm</source>
   <translation>算法(&amp;L)</translation>
  </message>
  <message>
   <source>The algorithm that does it; the Processing toolbox has each of them as well.</source>
   <translation>执行此任务的算法；处理工具箱中也有每个算法。</translation>
  </message>
  <message>
   <source>Algorithm</source>
   <translation>算法</translation>
  </message>
  <message>
   <source>Card</source>
   <translation>说明</translation>
  </message>
  <message>
   <source>What the model was validated on, its licence and its scores.</source>
   <translation>模型的验证数据、许可和评分。</translation>
  </message>
  <message>
   <source>Model card</source>
   <translation>模型说明</translation>
  </message>
  <message>
   <source>Sche&amp;duler</source>
   <translation>调度器(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Steps</source>
   <translation>步数(&amp;S)</translation>
  </message>
  <message>
   <source>Steps, as a slider</source>
   <translation>步数（滑块）</translation>
  </message>
  <message>
   <source>S&amp;eed</source>
   <translation>种子(&amp;E)</translation>
  </message>
  <message>
   <source>Die</source>
   <translation>骰子</translation>
  </message>
  <message>
   <source>Another seed, at random</source>
   <translation>随机换一个种子</translation>
  </message>
  <message>
   <source>Sa&amp;mples</source>
   <translation>样本数(&amp;M)</translation>
  </message>
  <message>
   <source>Prec&amp;ision</source>
   <translation>精度(&amp;I)</translation>
  </message>
  <message>
   <source>&amp;Consistency</source>
   <translation>一致性(&amp;C)</translation>
  </message>
  <message>
   <source>Consistency</source>
   <translation>一致性</translation>
  </message>
  <message>
   <source>S&amp;harpness</source>
   <translation>锐度(&amp;H)</translation>
  </message>
  <message>
   <source>Size of the preview, in pixels of the result.</source>
   <translation>预览的大小，以结果的像元计。</translation>
  </message>
  <message>
   <source>Size of the preview</source>
   <translation>预览的大小</translation>
  </message>
  <message>
   <source>Draw</source>
   <translation>绘制</translation>
  </message>
  <message>
   <source>Draw the preview's rectangle on the map</source>
   <translation>在地图上绘制预览矩形</translation>
  </message>
  <message>
   <source>Show on map</source>
   <translation>在地图上显示</translation>
  </message>
  <message>
   <source>Show the preview on the map</source>
   <translation>在地图上显示预览</translation>
  </message>
  <message>
   <source>Comparison of before and after</source>
   <translation>前后对比</translation>
  </message>
  <message>
   <source>Left and Right move the divider; plus, minus and 0 zoom; Shift and arrows move the picture; Space shows either side alone.</source>
   <translation>左右键移动分隔线；加号、减号和 0 缩放；Shift 加方向键移动图像；空格键单独显示任一侧。</translation>
  </message>
  <message>
   <source>Drag the divider; the wheel zooms, dragging moves, a double click shows all; Space shows the left side alone, then the right one.</source>
   <translation>拖动分隔线；滚轮缩放，拖动平移，双击显示全部；空格键先单独显示左侧，再显示右侧。</translation>
  </message>
  <message>
   <source>Progress of the preview</source>
   <translation>预览进度</translation>
  </message>
  <message>
   <source>Pin</source>
   <translation>固定</translation>
  </message>
  <message>
   <source>Pin this preview</source>
   <translation>固定此预览</translation>
  </message>
  <message>
   <source>Only the drawn rectangle</source>
   <translation>仅绘制的矩形</translation>
  </message>
  <message>
   <source>&amp;Run …</source>
   <translation>运行(&amp;R)…</translation>
  </message>
  <message>
   <source>Run on the whole raster</source>
   <translation>对整个栅格运行</translation>
  </message>
  <message>
   <source>Copy as</source>
   <translation>复制为</translation>
  </message>
  <message>
   <source>Copy the run as text</source>
   <translation>将运行复制为文本</translation>
  </message>
  <message>
   <source>Compare before you choose</source>
   <translation>先比较再选择</translation>
  </message>
  <message>
   <source>The Amalgam developers</source>
   <translation>Amalgam 开发者</translation>
  </message>
  <message>
   <source>Compares classical methods and the DDRF diffusion model on a part of the scene, at reduced resolution where the truth is known, and sharpens the whole scene with the one that had the lowest error (ERGAS). The report says how close the others came. Only one of the two rasters is written: the one whose method won.</source>
   <translation>在场景的一部分上、在真值已知的降分辨率下比较经典方法与 DDRF 扩散模型，并用误差 (ERGAS) 最小者锐化整个场景。报告说明其他方法的差距。两个栅格中只写出一个：胜出方法的结果。</translation>
  </message>
  <message>
   <source>A part that shows what matters to you; 500 to 1000 PAN pixels a side are plenty.</source>
   <translation>能显示您所关心内容的部分；每边 500 至 1000 个 PAN 像元已足够。</translation>
  </message>
  <message>
   <source>The sharp raster, of one band.</source>
   <translation>清晰的单波段栅格。</translation>
  </message>
  <message>
   <source>The coarse raster whose bands are to be sharpened.</source>
   <translation>要锐化波段的较粗栅格。</translation>
  </message>
  <message>
   <source>The comparison on one page.</source>
   <translation>在一个页面上的比较。</translation>
  </message>
  <message>
   <source>The sharpened bands if a classical method won.</source>
   <translation>公式胜出时的锐化波段。</translation>
  </message>
  <message>
   <source>The sharpened bands if the model won.</source>
   <translation>模型胜出时的锐化波段。</translation>
  </message>
  <message>
   <source>Extent to compare on</source>
   <translation>用于比较的范围</translation>
  </message>
  <message>
   <source>By the formula</source>
   <translation>用公式</translation>
  </message>
  <message>
   <source>By the model</source>
   <translation>用模型</translation>
  </message>
  <message>
   <source>Night-light series</source>
   <translation>夜间灯光序列</translation>
  </message>
  <message>
   <source>Turns annual DMSP-OLS rasters into VIIRS-like radiance, a band for each year, with the same noise in all of them so that no flicker is invented. With regions, the lights of every region and year are summed.</source>
   <translation>将年度 DMSP-OLS 栅格转换为类似 VIIRS 的辐亮度，每年一个波段，所有年份使用相同的噪声，不会虚构闪烁。若给出区域，则对每个区域和年份的灯光求和。</translation>
  </message>
  <message>
   <source>Annual composites on one grid, DN 0 to 63, in the order of their years.</source>
   <translation>位于同一格网上的年度合成影像，DN 0 至 63，按年份顺序。</translation>
  </message>
  <message>
   <source>Polygons whose lights are to be summed.</source>
   <translation>要对其灯光求和的多边形。</translation>
  </message>
  <message>
   <source>Radiance of any year; it gives structure and the output's grid.</source>
   <translation>任意年份的辐亮度；它决定结构和输出格网。</translation>
  </message>
  <message>
   <source>Radiance in nW/cm2/sr, a band for each year.</source>
   <translation>以 nW/cm2/sr 为单位的辐亮度，每年一个波段。</translation>
  </message>
  <message>
   <source>The regions with their sums of lights.</source>
   <translation>各区域及其灯光总和。</translation>
  </message>
  <message>
   <source>DMSP-OLS rasters, a year each</source>
   <translation>DMSP-OLS 栅格，每年一个</translation>
  </message>
  <message>
   <source>Sums</source>
   <translation>总和</translation>
  </message>
  <message>
   <source>Night lights 1992 to today</source>
   <translation>1992 年至今的夜间灯光</translation>
  </message>
  <message>
   <source>Makes one series without a step out of annual rasters of DMSP-OLS (1992 to 2013) and VIIRS (2012 to today), a report with the sums of every year, and a map of how the lights changed from the first year to the last.</source>
   <translation>将 DMSP-OLS（1992 至 2013 年）和 VIIRS（2012 年至今）的年度栅格合成一个没有台阶的序列，并生成含各年总和的报告，以及灯光从第一年到最后一年变化的地图。</translation>
  </message>
  <message>
   <source>Annual composites, DN 0 to 63, whose names tell their years, such as F182012.tif.</source>
   <translation>年度合成影像，DN 0 至 63，名称中含年份，例如 F182012.tif。</translation>
  </message>
  <message>
   <source>Annual composites in nW/cm2/sr whose names tell their years; at least one year is also one of DMSP.</source>
   <translation>年度合成影像，单位 nW/cm2/sr，名称中含年份；至少有一年 DMSP 也有。</translation>
  </message>
  <message>
   <source>log1p of radiance in the last year less that in the first.</source>
   <translation>最后一年辐亮度的 log1p 减去第一年的。</translation>
  </message>
  <message>
   <source>Sums, the step before and after, and pictures on one page.</source>
   <translation>总和、消除前后的台阶和图片，汇于一页。</translation>
  </message>
  <message>
   <source>All years as bands of one raster.</source>
   <translation>所有年份作为一个栅格的波段。</translation>
  </message>
  <message>
   <source>A GeoTIFF for each year.</source>
   <translation>每年一个 GeoTIFF。</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>变化</translation>
  </message>
  <message>
   <source>Series</source>
   <translation>序列</translation>
  </message>
  <message>
   <source>Years</source>
   <translation>年份</translation>
  </message>
  <message>
   <source>Pansharpen and assess</source>
   <translation>锐化并评价</translation>
  </message>
  <message>
   <source>Sharpens a multispectral raster by a panchromatic one with the DDRF diffusion model, and says on one page how well the result keeps the colours of the one and the detail of the other (HQNR; 1 is best).</source>
   <translation>用 DDRF 扩散模型以全色栅格锐化多光谱栅格，并在一个页面上说明结果对前者细节与后者颜色的保持程度（HQNR；1 最佳）。</translation>
  </message>
  <message>
   <source>The part of the scene to sharpen; if empty, everything that the two rasters share.</source>
   <translation>要锐化的场景部分；留空则为两个栅格的共同区域。</translation>
  </message>
  <message>
   <source>Steps of the sampler: 1 is the most faithful, more give more texture and take longer.</source>
   <translation>采样器的步数：1 最忠实，步数越多纹理越多，耗时也越长。</translation>
  </message>
  <message>
   <source>HQNR and more, with plots and pictures, on one page.</source>
   <translation>HQNR 等指标，附图表和图像，在一个页面上。</translation>
  </message>
 </context>
</TS>
