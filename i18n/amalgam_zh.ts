<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
 <context>
  <name>Amalgam</name>
  <message>
   <source>DDIM: deterministic and right from 1 step on; the default, and the one to start with.</source>
   <translation>DDIM：确定性采样，1 步起即正确；默认选项，也是最好的起点。</translation>
  </message>
  <message>
   <source>DDPM: the original ancestral sampling, which draws new noise in every step and wants 25 steps or more.</source>
   <translation>DDPM：最初的祖先采样，每一步都加入新噪声，需要 25 步或更多。</translation>
  </message>
  <message>
   <source>DPM-Solver++ (2M): second order at one evaluation a step, worth its while from 6 steps on.</source>
   <translation>DPM-Solver++ (2M)：二阶，每步只评估一次，6 步起值得使用。</translation>
  </message>
  <message>
   <source>UniPC: DPM-Solver++ with a correction of every step at no further evaluation, from 6 steps on.</source>
   <translation>UniPC：在 DPM-Solver++ 上对每步加以校正，不增加评估次数，6 步起值得使用。</translation>
  </message>
  <message>
   <source>Euler: straight steps in sigma, which with trailing spacing gives DDIM's image.</source>
   <translation>Euler：在 sigma 中直线前进，采用尾随间隔时得到与 DDIM 相同的图像。</translation>
  </message>
  <message>
   <source>Heun: second order with two evaluations a step, the careful one for many steps.</source>
   <translation>Heun：二阶，每步评估两次，适合步数多时的谨慎选择。</translation>
  </message>
  <message>
   <source>Staged: large solver steps through the high noise, then small ancestral ones; needs 2 steps or more.</source>
   <translation>Staged：高噪声段用求解器大步前进，随后用小的祖先步；需要 2 步或更多。</translation>
  </message>
  <message>
   <source>Flow, Euler: straight steps along the path of flow matching, evenly spaced in its time.</source>
   <translation>Flow, Euler：沿流匹配路径直线前进，时间间隔均匀。</translation>
  </message>
  <message>
   <source>Flow, Heun: second order along the path of flow matching, with two evaluations a step.</source>
   <translation>Flow, Heun：沿流匹配路径的二阶方法，每步评估两次。</translation>
  </message>
  <message>
   <source>Flow, midpoint: second order by a look half-way through every step, with two evaluations a step.</source>
   <translation>Flow, 中点：每步在中途再看一次的二阶方法，每步评估两次。</translation>
  </message>
  <message>
   <source>Interpolates the bands (cubic) and takes nothing of PAN: the yardstick for the others.</source>
   <translation>对各波段做三次插值，不使用 PAN：其他方法的比较基准。</translation>
  </message>
  <message>
   <source>Multiplies the bands by PAN over their mean: vivid, but wrong where PAN and that mean differ.</source>
   <translation>用 PAN 与波段均值之比乘以各波段：色彩鲜艳，但在 PAN 与该均值不同之处会出错。</translation>
  </message>
  <message>
   <source>Puts PAN in the place of the mix of bands that explains it best (Gram-Schmidt adaptive).</source>
   <translation>用 PAN 替换最能解释它的波段组合（自适应 Gram-Schmidt）。</translation>
  </message>
  <message>
   <source>Multiplies the bands, less their haze, by PAN over the mix of bands that explains it best.</source>
   <translation>将去霾后的各波段乘以 PAN 与最能解释它的波段组合之比。</translation>
  </message>
  <message>
   <source>Takes each band's detail from PAN and all bands, with gains fitted one scale further down.</source>
   <translation>从 PAN 和所有波段中提取每个波段的细节，增益在低一级尺度上拟合。</translation>
  </message>
  <message>
   <source>Puts PAN only in the place of what a band has in common with it.</source>
   <translation>仅在波段与 PAN 共有的部分用 PAN 替换。</translation>
  </message>
  <message>
   <source>Adds PAN's wavelet detail in proportion to the bands.</source>
   <translation>按波段比例加入 PAN 的小波细节。</translation>
  </message>
  <message>
   <source>Adds what the MS sensor's blur takes from PAN, with gains fitted at full scale: a safe choice.</source>
   <translation>加入被 MS 传感器模糊掉的 PAN 细节，增益在全尺度上拟合：稳妥的选择。</translation>
  </message>
  <message>
   <source>Multiplies each band by PAN over what the MS sensor's blur leaves of it.</source>
   <translation>将每个波段乘以 PAN 与经 MS 传感器模糊后的 PAN 之比。</translation>
  </message>
  <message>
   <source>This algorithm has no such setting.</source>
   <translation>此算法没有该设置。</translation>
  </message>
  <message>
   <source>A formula has no network and needs no such.</source>
   <translation>公式不含网络，不需要此项。</translation>
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
   <source>Amalgam is switched off; turn it on in Settings &gt; Options &gt; Processing &gt; Providers.</source>
   <translation>Amalgam 已关闭；请在 设置 &gt; 选项 &gt; 数据处理 &gt; 提供者 中启用。</translation>
  </message>
  <message>
   <source>MS</source>
   <translation>MS</translation>
  </message>
  <message>
   <source>Fused</source>
   <translation>融合结果</translation>
  </message>
  <message>
   <source>Uncertainty</source>
   <translation>不确定性</translation>
  </message>
  <message>
   <source>{} and {}</source>
   <translation>{} 与 {}</translation>
  </message>
  <message>
   <source>What is left and right of the divider.</source>
   <translation>分隔线左右两侧显示的内容。</translation>
  </message>
  <message>
   <source>Step {} of {}</source>
   <translation>第 {} 步，共 {} 步</translation>
  </message>
  <message>
   <source>Fusing …</source>
   <translation>正在融合…</translation>
  </message>
  <message>
   <source>How fast fusion is here</source>
   <translation>本机的融合速度</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>移除</translation>
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
   <source>Choose a panchromatic raster and a multispectral one; add them to the project first.</source>
   <translation>请选择一个全色栅格和一个多光谱栅格；请先将它们添加到工程中。</translation>
  </message>
  <message>
   <source>An MS pixel is {:.3g} PAN pixels wide; {} bands are sharpened.</source>
   <translation>一个 MS 像元宽 {:.3g} 个 PAN 像元；将锐化 {} 个波段。</translation>
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
   <source>Choose a DMSP-OLS raster; add it to the project first.</source>
   <translation>请选择一个 DMSP-OLS 栅格；请先将其添加到工程中。</translation>
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
   <source>PAN is not finer than MS (an MS pixel is {:.3g} PAN pixels wide); swap the two?</source>
   <translation>PAN 并不比 MS 精细（一个 MS 像元宽 {:.3g} 个 PAN 像元）；是否把两者弄反了？</translation>
  </message>
  <message>
   <source>An MS pixel is {:.3g} PAN pixels wide; {:g} to {:g} work. Resample one of the two first.</source>
   <translation>一个 MS 像元宽 {:.3g} 个 PAN 像元；可用范围为 {:g} 至 {:g}。请先对其中之一重采样。</translation>
  </message>
  <message>
   <source>off</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>onnxruntime is missing; install it above, or choose a classical method.</source>
   <translation>缺少 onnxruntime；请在上方安装，或选择经典方法。</translation>
  </message>
  <message>
   <source>There is no model for this on this machine yet; update the plugin.</source>
   <translation>本机尚无可用的模型；请更新插件。</translation>
  </message>
  <message>
   <source>Another seed, at random.</source>
   <translation>随机换一个种子。</translation>
  </message>
  <message>
   <source>recommended: {}</source>
   <translation>推荐：{}</translation>
  </message>
  <message>
   <source>Installing onnxruntime into {} …</source>
   <translation>正在将 onnxruntime 安装到 {} …</translation>
  </message>
  <message>
   <source>Trying whether it loads …</source>
   <translation>正在检查能否加载…</translation>
  </message>
  <message>
   <source>onnxruntime was installed, but not found; restart QGIS.</source>
   <translation>onnxruntime 已安装但未找到；请重启 QGIS。</translation>
  </message>
  <message>
   <source>{} could not be started; install onnxruntime with your system's packages.</source>
   <translation>无法启动 {}；请用系统的软件包安装 onnxruntime。</translation>
  </message>
  <message>
   <source>The proxy refused pip; set HTTPS_PROXY (with name and password if it wants them) and start QGIS again.</source>
   <translation>代理拒绝了 pip；请设置 HTTPS_PROXY（如有需要请包含用户名和密码）并重新启动 QGIS。</translation>
  </message>
  <message>
   <source>The package index could not be reached safely (certificate); ask who runs your network for PIP_CERT.</source>
   <translation>无法安全访问软件包索引（证书问题）；请向网络管理员询问 PIP_CERT。</translation>
  </message>
  <message>
   <source>The package index could not be reached; check the connection and try again.</source>
   <translation>无法访问软件包索引；请检查网络连接后重试。</translation>
  </message>
  <message>
   <source>This Python has no pip; install your system's package for it (python3-pip).</source>
   <translation>此 Python 没有 pip；请安装系统提供的软件包（python3-pip）。</translation>
  </message>
  <message>
   <source>The folder could not be written; see who owns the profile.</source>
   <translation>无法写入文件夹；请检查配置文件夹的所有者。</translation>
  </message>
  <message>
   <source>The disk is full; onnxruntime needs about 60 MB.</source>
   <translation>磁盘已满；onnxruntime 约需 60 MB。</translation>
  </message>
  <message>
   <source>There is no onnxruntime for this Python and machine; use a newer QGIS, or classical methods.</source>
   <translation>没有适用于此 Python 和机器的 onnxruntime；请使用更新的 QGIS 或经典方法。</translation>
  </message>
  <message>
   <source>pip failed: {}</source>
   <translation>pip 失败：{}</translation>
  </message>
  <message>
   <source>it said nothing</source>
   <translation>没有任何输出</translation>
  </message>
  <message>
   <source> On Windows, install Microsoft's VC++ runtime first.</source>
   <translation> 在 Windows 上请先安装 Microsoft VC++ 运行库。</translation>
  </message>
  <message>
   <source>onnxruntime was installed but does not load: {}.</source>
   <translation>onnxruntime 已安装但无法加载：{}。</translation>
  </message>
  <message>
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <source>The model {} is a regression: it answers in one step.</source>
   <translation>模型 {} 是回归模型：一步即可给出结果。</translation>
  </message>
  <message>
   <source>A formula has no samples, and so no uncertainty.</source>
   <translation>公式没有样本，因此没有不确定性。</translation>
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
   <source>{} previews are pinned; remove one first.</source>
   <translation>已固定 {} 个预览；请先移除一个。</translation>
  </message>
  <message>
   <source>There is no preview to keep yet.</source>
   <translation>还没有可保留的预览。</translation>
  </message>
  <message>
   <source>Keep this preview below, beside up to three others.</source>
   <translation>将此预览保留在下方，最多可与另外三个并列。</translation>
  </message>
  <message>
   <source>{0} × {0} px</source>
   <translation>{0} × {0} 像元</translation>
  </message>
  <message>
   <source>Draw the preview's rectangle on the map, instead of taking the middle of the view.</source>
   <translation>在地图上绘制预览矩形，而不是取视图中心。</translation>
  </message>
  <message>
   <source>Draw a rectangle on the map.</source>
   <translation>请在地图上绘制一个矩形。</translation>
  </message>
  <message>
   <source>Press Preview: the middle of the map is fused, and compared here.</source>
   <translation>按“预览”：融合地图中心部分，并在此处比较。</translation>
  </message>
  <message>
   <source>DMSP</source>
   <translation>DMSP</translation>
  </message>
  <message>
   <source>Radiance</source>
   <translation>辐亮度</translation>
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
   <source>Making the preview: step {} of {} …</source>
   <translation>正在生成预览：第 {} 步，共 {} 步…</translation>
  </message>
  <message>
   <source>There is no preview.</source>
   <translation>没有预览。</translation>
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
   <source>Fuse a part of the map, in the background.</source>
   <translation>在后台融合地图的一部分。</translation>
  </message>
  <message>
   <source>Preview of a fusion</source>
   <translation>融合预览</translation>
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
   <source>Fuse the whole raster: opens the Processing dialog, filled in.</source>
   <translation>融合整个栅格：打开已填好的处理对话框。</translation>
  </message>
  <message>
   <source>The run on the whole raster as text, on the clipboard.</source>
   <translation>将整个栅格的运行以文本形式复制到剪贴板。</translation>
  </message>
  <message>
   <source>Measuring how long that takes …</source>
   <translation>正在测量所需时间…</translation>
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
   <source>Runs: {}</source>
   <translation>运行：{}</translation>
  </message>
  <message>
   <source>The fusion networks need the Python package onnxruntime, which this QGIS lacks. Classical methods work without it. Installing downloads about 25 MB into your QGIS profile and changes no other package.</source>
   <translation>融合网络需要 Python 包 onnxruntime，而此 QGIS 没有。经典方法无需它即可使用。安装会将约 25 MB 下载到您的 QGIS 配置文件夹，不会更改其他软件包。</translation>
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
   <source>HQNR {:.3f}</source>
   <translation>HQNR {:.3f}</translation>
  </message>
  <message>
   <source>sum of lights {:,.0f} nW/cm2/sr</source>
   <translation>灯光总和 {:,.0f} nW/cm2/sr</translation>
  </message>
  <message>
   <source>uncertainty 0 to {:.3g}</source>
   <translation>不确定性 0 至 {:.3g}</translation>
  </message>
  <message>
   <source>Consistency: ERGAS between the MS and the result as the MS sensor would see it; 0 is perfect. HQNR: colours and detail kept; 1 is perfect. Uncertainty: standard deviation of the samples, from dark to bright.</source>
   <translation>一致性：MS 与 MS 传感器所见结果之间的 ERGAS；0 为完美。HQNR：颜色与细节的保持程度；1 为完美。不确定性：样本的标准差，由暗到亮。</translation>
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
   <source>cons. {:.3f}</source>
   <translation>一致性 {:.3f}</translation>
  </message>
  <message>
   <source>Whole raster: {:,} × {:,} pixels</source>
   <translation>整个栅格：{:,} × {:,} 像元</translation>
  </message>
  <message>
   <source>{}, a file of {} at most.</source>
   <translation>{}，文件最大 {}。</translation>
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
   <source>Loading onnxruntime</source>
   <translation>正在加载 onnxruntime</translation>
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
   <source>Cancelled; nothing was written.</source>
   <translation>已取消；未写入任何内容。</translation>
  </message>
  <message>
   <source>Panchromatic raster (PAN)</source>
   <translation>全色栅格 (PAN)</translation>
  </message>
  <message>
   <source>The sharp raster, of one band.</source>
   <translation>清晰的单波段栅格。</translation>
  </message>
  <message>
   <source>Multispectral raster (MS)</source>
   <translation>多光谱栅格 (MS)</translation>
  </message>
  <message>
   <source>The coarse raster whose bands are to be sharpened, all of them.</source>
   <translation>较粗的栅格，其所有波段都将被锐化。</translation>
  </message>
  <message>
   <source>Correct a shift between PAN and MS</source>
   <translation>校正 PAN 与 MS 之间的偏移</translation>
  </message>
  <message>
   <source>A shift between the two is measured to a tenth of a PAN pixel, and reported. Corrected, PAN is moved onto MS, and the result lies where MS lies; left alone, it blurs and colours edges.</source>
   <translation>两者之间的偏移会测量到 PAN 像元的十分之一并予以报告。校正时将 PAN 移到 MS 上，结果位于 MS 所在位置；不校正则边缘会模糊并出现杂色。</translation>
  </message>
  <message>
   <source>PAN pixels that PAN lies below MS</source>
   <translation>PAN 位于 MS 下方的 PAN 像元数</translation>
  </message>
  <message>
   <source>PAN pixels that PAN lies right of MS</source>
   <translation>PAN 位于 MS 右方的 PAN 像元数</translation>
  </message>
  <message>
   <source>Correct a shift between DMSP and VIIRS</source>
   <translation>校正 DMSP 与 VIIRS 之间的偏移</translation>
  </message>
  <message>
   <source>DMSP composites lie up to a kilometre off. Against a VIIRS raster the shift is measured, reported, and undone unless this is off.</source>
   <translation>DMSP 合成影像的位置偏差可达一公里。有 VIIRS 栅格时会测量、报告并校正该偏移，除非关闭此项。</translation>
  </message>
  <message>
   <source>Extent</source>
   <translation>范围</translation>
  </message>
  <message>
   <source>Part of the scene to fuse; all that the inputs share if empty. Its pixels are those of the full run, up to five steps.</source>
   <translation>要融合的场景部分；留空则为所有输入的共同区域。五步以内，其像元与完整运行的像元相同。</translation>
  </message>
  <message>
   <source>auto takes an accelerator if your onnxruntime has one, else int8 if the processor gains from it and the model loses next to nothing by it, else fp16. int8 computes most layers in bytes, on the processor. fp16 and fp32 give the same pixels on a processor: weights are stored in 16 bits and computed with in 32; accelerators keep to 32 bits only with fp32. The log says what really runs.</source>
   <translation>auto：若 onnxruntime 有加速器则使用之；否则在处理器可受益且模型几乎无损失时用 int8；再否则用 fp16。int8 在处理器上以字节计算大多数层。fp16 与 fp32 在处理器上给出相同的像元：权重以 16 位存储、以 32 位计算；加速器仅在 fp32 时保持 32 位。日志会说明实际运行的方式。</translation>
  </message>
  <message>
   <source>Tile size</source>
   <translation>分块大小</translation>
  </message>
  <message>
   <source>Edge of a tile in pixels, a multiple of 4: smaller ones need less memory; the pixels stay the same.</source>
   <translation>分块的边长（像元），为 4 的倍数：分块越小所需内存越少；像元保持不变。</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>线程</translation>
  </message>
  <message>
   <source>Processor cores to use; 0 takes as many as pay: all of a few, 8 to 16 of many.</source>
   <translation>使用的处理器核心数；0 表示取有益的数量：核心少时全部使用，多时用 8 至 16 个。</translation>
  </message>
  <message>
   <source>{} is a {} layer and has no pixels of its own; export it to a GeoTIFF first.</source>
   <translation>{} 是 {} 图层，自身没有像元；请先将其导出为 GeoTIFF。</translation>
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
   <source>Tells how long fusing a raster will take on this machine, for each model, precision and number of steps, and what memory and disk it will need. Each model in each precision is tried on a small simulated scene for some seconds; a speed that was measured before is used again until QGIS is closed.

Choose the rasters that you want to fuse, or give the size of the result in pixels and bands.

What else the machine does meanwhile counts: expect a fifth more or less, and far more on a machine that is shared. SECONDS, MEGABYTES, MODEL_ID and PRECISION_ID are of the fastest row.</source>
   <translation>针对每个模型、精度和步数，说明在这台机器上融合一个栅格需要多长时间，以及需要多少内存和磁盘。每个模型在每种精度下都用一个小的模拟场景试运行几秒；已测得的速度在关闭 QGIS 之前会重复使用。

选择要融合的栅格，或给出结果的像元数和波段数。

机器同时进行的其他工作也会影响结果：请预计上下五分之一的误差，在共享机器上误差会大得多。SECONDS、MEGABYTES、MODEL_ID 和 PRECISION_ID 对应最快的一行。</translation>
  </message>
  <message>
   <source>Raster that gives the size (PAN, VIIRS)</source>
   <translation>决定尺寸的栅格（PAN、VIIRS）</translation>
  </message>
  <message>
   <source>The sharp raster, whose rows and columns the result will have; instead of ROWS and COLS.</source>
   <translation>清晰的栅格，结果的行列数与其相同；代替 ROWS 和 COLS。</translation>
  </message>
  <message>
   <source>Raster that gives the bands (MS, DMSP)</source>
   <translation>决定波段的栅格（MS、DMSP）</translation>
  </message>
  <message>
   <source>The coarse raster, whose bands and data type the result will have; instead of BANDS.</source>
   <translation>较粗的栅格，结果的波段和数据类型与其相同；代替 BANDS。</translation>
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
   <source>Of the result, where no raster is chosen above.</source>
   <translation>结果的大小，在上面未选择栅格时使用。</translation>
  </message>
  <message>
   <source>The networks to try; each takes some seconds in each precision.</source>
   <translation>要尝试的网络；每个网络在每种精度下需要几秒。</translation>
  </message>
  <message>
   <source>Precisions</source>
   <translation>精度</translation>
  </message>
  <message>
   <source>The precisions to try each model in; a model that has no such file is left out.</source>
   <translation>每个模型要尝试的精度；没有相应文件的模型会被略过。</translation>
  </message>
  <message>
   <source>Scheduler</source>
   <translation>调度器</translation>
  </message>
  <message>
   <source>heun, flow_heun and flow_midpoint evaluate the network about twice a step, all others once.</source>
   <translation>heun、flow_heun 和 flow_midpoint 每步约评估网络两次，其他均为一次。</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>步数</translation>
  </message>
  <message>
   <source>Whole numbers with commas between them, such as 1,4,25; one row for each.</source>
   <translation>用逗号分隔的整数，例如 1,4,25；每个数一行。</translation>
  </message>
  <message>
   <source>Samples to average</source>
   <translation>求平均的样本数</translation>
  </message>
  <message>
   <source>Each sample takes the time of a run of the network.</source>
   <translation>每个样本耗时相当于网络运行一次。</translation>
  </message>
  <message>
   <source>Times</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>A table without geometry, one row for each model, precision and steps.</source>
   <translation>无几何的表，每个模型、精度和步数一行。</translation>
  </message>
  <message>
   <source>Seconds for each measurement</source>
   <translation>每次测量的秒数</translation>
  </message>
  <message>
   <source>More seconds try larger tiles, and are nearer to the truth.</source>
   <translation>秒数越多，尝试的分块越大，也越接近实际。</translation>
  </message>
  <message>
   <source>Fastest model</source>
   <translation>最快的模型</translation>
  </message>
  <message>
   <source>Its precision</source>
   <translation>其精度</translation>
  </message>
  <message>
   <source>Its seconds</source>
   <translation>其秒数</translation>
  </message>
  <message>
   <source>Its memory (MB)</source>
   <translation>其内存 (MB)</translation>
  </message>
  <message>
   <source>None of these models could be measured; the log says why.</source>
   <translation>这些模型都无法测量；日志说明原因。</translation>
  </message>
  <message>
   <source>Pansharpening (classical)</source>
   <translation>全色锐化（经典）</translation>
  </message>
  <message>
   <source>Pansharpening</source>
   <translation>全色锐化</translation>
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
   <source>Gives a multispectral raster (MS) the resolution of a panchromatic one (PAN) of the same place, by one of nine published formulas. Fast, without a network, and good to compare with.

Any number of bands, 8 or 16 bits or float, any ratio of 1.5 to 8; CRS, origin and extent of the two may differ. What a formula needs to know of the scene is measured over all of it, so that neither tiles nor EXTENT change a pixel. The output has PAN's grid, over the area that both share, and the MS raster's type, nodata value and band names.

CONSISTENCY says how far the result, blurred by the sensor and decimated, is from the MS (ERGAS; 0 is perfect).

</source>
   <translation>用九个已发表公式之一，使多光谱栅格 (MS) 获得同一地点全色栅格 (PAN) 的分辨率。速度快，不用网络，适合作为比较。

任意波段数，8 位、16 位或浮点，比率 1.5 至 8 均可；两者的坐标参照系、原点和范围可以不同。公式所需的场景信息在整个场景上测量，因此分块和 EXTENT 都不会改变像元。输出在两者的共同区域上采用 PAN 的格网，并保留 MS 栅格的数据类型、无数据值和波段名称。

CONSISTENCY 说明结果经传感器模糊并抽样后与 MS 相差多少（ERGAS；0 为完美）。

</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>方法</translation>
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
   <source>Method used</source>
   <translation>使用的方法</translation>
  </message>
  <message>
   <source>MTF gain used</source>
   <translation>使用的 MTF 增益</translation>
  </message>
  <message>
   <source>Seconds taken</source>
   <translation>耗时（秒）</translation>
  </message>
  <message>
   <source>Consistency with the MS (ERGAS)</source>
   <translation>与 MS 的一致性 (ERGAS)</translation>
  </message>
  <message>
   <source>Done in {:.1f} s; consistency {:.3f}.</source>
   <translation>完成，用时 {:.1f} 秒；一致性 {:.3f}。</translation>
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
   <source>Fuses one pair in many ways and says in one report which is best.</source>
   <translation>用多种方式融合一对影像，并在一份报告中说明哪种最好。</translation>
  </message>
  <message>
   <source>Fuses one pair of a panchromatic (PAN) and a multispectral (MS) raster in many ways: by each classical method chosen, and by each model chosen with each scheduler and number of steps. Times and scores them, and writes one HTML report that opens offline: a table to sort, quality against time, pictures of the places where the methods differ most with their errors and spectra, and the command that makes each row again.

Without a reference, the scores that need a truth are taken at reduced resolution: PAN and MS are degraded by their own ratio (Wald's protocol), so that the original MS is the truth. Scores that need no truth, times and further pictures are from the pair itself.

Choose an extent of some hundred PAN pixels a side first: the whole scene takes as long as all rows together. A row that cannot be run says why, and the others go on.

BEST_METHOD has the lowest ERGAS, or without any truth the highest HQNR. BEST_MODEL, BEST_SCHEDULER and BEST_STEPS are those of the best model, for a graphical model to go on with.</source>
   <translation>用多种方式融合一对全色 (PAN) 与多光谱 (MS) 栅格：每个所选的经典方法，以及每个所选模型配合每个调度器和步数。对其计时、评分，并写出一份可离线打开的 HTML 报告：可排序的表格、质量与时间的关系、各方法差异最大之处的图像及其误差和光谱，以及重现每一行的命令。

没有参考时，需要真值的指标在降分辨率下计算：PAN 和 MS 按其自身比率降质（Wald 协议），原始 MS 即为真值。不需要真值的指标、时间和其他图像来自影像对本身。

请先选择边长为几百个 PAN 像元的范围：整个场景的耗时等于所有行之和。无法运行的行会说明原因，其余继续。

BEST_METHOD 的 ERGAS 最低，或在完全没有真值时 HQNR 最高。BEST_MODEL、BEST_SCHEDULER 和 BEST_STEPS 属于最佳模型，供图形化模型继续使用。</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>参考</translation>
  </message>
  <message>
   <source>The true MS on PAN's grid, if anyone knows it.</source>
   <translation>PAN 格网上的真实 MS（如果已知）。</translation>
  </message>
  <message>
   <source>Score at reduced resolution if there is no reference</source>
   <translation>没有参考时在降分辨率下评分</translation>
  </message>
  <message>
   <source>Takes about 10 % more time, and gives SAM, ERGAS and the like; without, only HQNR and the like.</source>
   <translation>耗时增加约 10 %，给出 SAM、ERGAS 等；不选则只有 HQNR 等。</translation>
  </message>
  <message>
   <source>Part of the scene to compare on; all that the two rasters share if empty, which may take long.</source>
   <translation>用于比较的场景部分；留空则为两个栅格的共同区域，可能耗时较长。</translation>
  </message>
  <message>
   <source>Move PAN onto the MS in every row where the two are found misregistered.</source>
   <translation>在发现两者未配准时，每一行都将 PAN 移到 MS 上。</translation>
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
   <source>Schedulers</source>
   <translation>调度器</translation>
  </message>
  <message>
   <source>Of the models: each is run with each of these.</source>
   <translation>用于模型：每个模型与其中每个调度器一起运行。</translation>
  </message>
  <message>
   <source>Of the models: whole numbers with commas between them, such as 1,4,25; each scheduler takes each.</source>
   <translation>用于模型：用逗号分隔的整数，例如 1,4,25；每个调度器都采用每个步数。</translation>
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
   <source>All numbers and commands, one row each.</source>
   <translation>所有数值和命令，每项一行。</translation>
  </message>
  <message>
   <source>Folder for the fused rasters</source>
   <translation>融合栅格的文件夹</translation>
  </message>
  <message>
   <source>Keeps the fused rasters, one for each row; they are thrown away if empty.</source>
   <translation>保留融合栅格，每行一个；留空则丢弃。</translation>
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
   <source>Turns an annual DMSP-OLS raster (1992 to 2013: blurred, saturated, 6 bits) into VIIRS-like radiance in nW/cm2/sr, guided or not by a VIIRS raster of another year, by a small diffusion network.

With a VIIRS guide the result is much closer to the truth than without one. The mean of eight samples, the default, is close to the truth and smooth; one sample (ENSEMBLE 1, STEPS 16) has the texture of real lights, some of it invented; the regression model (unet-nightlights) is fastest, and about as faithful as the mean.

Years of different satellites are comparable only if their DN are: harmonise them first, or take a harmonised series.

DMSP composites often lie half a kilometre to a kilometre off. Against a VIIRS raster that is measured and undone; without one nothing tells where the lights should be, and they stay where the raster has them.

For a series, put the years into one raster, a band each (Raster &gt; Miscellaneous &gt; Build virtual raster, each file into a separate band): all years get the same noise, so that no flicker is invented.

Sums of lights per region come with their spread over the samples. docs/nightlights.md says how good all this is, beside a look-up table.</source>
   <translation>通过一个小型扩散网络，将年度 DMSP-OLS 栅格（1992 至 2013 年：模糊、饱和、6 位）转换为类似 VIIRS 的辐亮度 (nW/cm2/sr)，可由其他年份的 VIIRS 栅格引导，也可不引导。

有 VIIRS 引导时，结果比没有引导时更接近真实。默认的八个样本均值接近真实且平滑；单个样本（ENSEMBLE 1，STEPS 16）具有真实灯光的纹理，其中一部分是虚构的；回归模型（unet-nightlights）最快，忠实程度与均值相当。

不同卫星的年份只有在 DN 可比时才可比：请先进行相互校正，或使用已协调的序列。

DMSP 合成影像的位置常偏差半公里到一公里。有 VIIRS 栅格时会测量并校正；没有时无从得知灯光应在何处，便保持栅格中的位置。

对于时间序列，请将各年放入一个栅格，每年一个波段（栅格 &gt; 杂项 &gt; 构建虚拟栅格，每个文件放入单独的波段）：所有年份使用相同的噪声，不会虚构闪烁。

各区域的灯光总和附有样本间的离散程度。docs/nightlights.md 说明了这一切的效果，并与查找表作比较。</translation>
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

Any number of bands, 8 or 16 bits or float, any ratio of 1.5 to 8; CRS, origin and extent of the two may differ. The output has PAN's grid, over the area that both share, and the MS raster's type, nodata value and band names.

The result is radiometrically consistent: blurred by the sensor and decimated, it gives the MS back, as a rule within half a per cent of a band's mean. The output CONSISTENCY says how well (ERGAS; 0 is perfect), the raster RESIDUAL shows what is left.

A shift between PAN and MS is measured, reported and, unless told otherwise, corrected. The log says where your pair is unlike those that the model was scored on.</source>
   <translation>通过一个小型扩散网络为插值后的 MS 补充所缺的细节，使多光谱栅格 (MS) 获得同一地点全色栅格 (PAN) 的分辨率。

任意波段数，8 位、16 位或浮点，比率 1.5 至 8 均可；两者的坐标参照系、原点和范围可以不同。输出在两者的共同区域上采用 PAN 的格网，并保留 MS 栅格的数据类型、无数据值和波段名称。

结果在辐射上是一致的：经传感器模糊并抽样后即还原 MS，误差通常在波段均值的百分之零点五以内。输出 CONSISTENCY 说明程度（ERGAS；0 为完美），栅格 RESIDUAL 显示剩余部分。

PAN 与 MS 之间的偏移会被测量、报告，并在未另行指定时予以校正。日志会说明您的影像对与模型评分所用影像对的不同之处。</translation>
  </message>
  <message>
   <source>ddrf-l is the more faithful model, by one per cent; ddrf-s is more than twice as fast.</source>
   <translation>ddrf-l 更忠实（约好 1%）；ddrf-s 的速度是其两倍多。</translation>
  </message>
  <message>
   <source>Night-lights fusion (flow-matching baseline)</source>
   <translation>夜间灯光融合 (流匹配基线)</translation>
  </message>
  <message>
   <source>The same as Night-lights fusion (DDPM-UNet diffusion), by a network that was trained for flow matching: a straight path from noise to image. It stands beside the diffusion model as the paper's third family; docs/nightlights.md compares them.</source>
   <translation>与“夜间灯光融合 (DDPM-UNet 扩散)”相同，但所用网络按流匹配训练：从噪声到图像的直线路径。它作为论文中的第三类模型与扩散模型并列；docs/nightlights.md 对两者作了比较。</translation>
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
   <source>The same as Pansharpening (DDRF diffusion), by a network of the same size that was trained for flow matching: a straight path from noise to the detail that the MS lacks. It stands beside the diffusion model to be compared with; docs/scores.md does.

The schedulers flow_euler, flow_heun and flow_midpoint are its own; the others work, too. With one step, the default, it is a regression and the most faithful. With more it draws samples: with four steps they are as sharp as the truth, and 29 % further from it in ERGAS. The mean of eight of them loses 7 %, and their spread tells the uncertainty with hardly any scaling.</source>
   <translation>与“全色锐化 (DDRF 扩散)”相同，但所用的同等规模网络按流匹配训练：从噪声到 MS 所缺细节的直线路径。它与扩散模型并列供比较；docs/scores.md 作了比较。

flow_euler、flow_heun 和 flow_midpoint 是它自己的调度器；其他的也可用。默认只用一步，这时它是回归，也最忠实。步数更多时它抽取样本：四步的样本与真值一样清晰，但按 ERGAS 离真值远 29 %。八个样本的均值损失 7 %，其离散度几乎无需缩放即可表示不确定性。</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>传感器</translation>
  </message>
  <message>
   <source>auto estimates from the two rasters how sharp the MS sensor is, which suits resampled products, too; a sensor's name takes its published MTF gain: {}.</source>
   <translation>auto 根据两幅栅格估计 MS 传感器的锐度，也适用于重采样产品；选择传感器名称则采用其公布的 MTF 增益：{}。</translation>
  </message>
  <message>
   <source>MTF gain of MS at Nyquist</source>
   <translation>MS 在奈奎斯特频率处的 MTF 增益</translation>
  </message>
  <message>
   <source>How much contrast the MS sensor keeps of the finest pattern it can sample, usually .15 to .36, where you know it; 0 takes what SENSOR says.</source>
   <translation>MS 传感器对其可采样的最细图案所保留的对比度，通常为 0.15 至 0.36（若已知）；0 表示采用 SENSOR 的设定。</translation>
  </message>
  <message>
   <source>Models on this machine</source>
   <translation>本机上的模型</translation>
  </message>
  <message>
   <source>model,network,onnx,card,version,licence,digest</source>
   <translation>模型,网络,onnx,卡片,版本,许可,摘要,model</translation>
  </message>
  <message>
   <source>Lists the networks that came with the plugin and those of your own.</source>
   <translation>列出随插件提供的网络和您自己的网络。</translation>
  </message>
  <message>
   <source>Lists the networks on this machine: those that came with the plugin, and those of your own in the folder amalgam_models of your QGIS profile. One row for each: what it is for, what it was measured to be worth, where it was not validated, and the digest that results name it by.

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
   <source>The folder {} cannot be written; choose another.</source>
   <translation>无法写入文件夹 {}；请选择其他文件夹。</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>The network; its card says what it was trained on and where it was validated.</source>
   <translation>网络；其卡片说明训练数据和验证情况。</translation>
  </message>
  <message>
   <source>Number that fixes the noise: the same seed gives the same pixels.</source>
   <translation>决定噪声的数字：相同的种子得到相同的像元。</translation>
  </message>
  <message>
   <source>Steps of the sampler, each of them a network evaluation or two. 1 is a regression, and the most faithful; 4 to 25 give bands that PAN does not show (near infrared) more of their texture, lose 6 to 13 % in ERGAS, and take as many times the time.</source>
   <translation>采样器的步数，每步评估网络一到两次。1 步即回归，最忠实；4 至 25 步会使 PAN 未显示的波段（近红外）获得更多纹理，ERGAS 损失 6 至 13 %，时间也相应增加。</translation>
  </message>
  <message>
   <source>The samples' standard deviation, per band, in the units of the result, times a factor (SPREAD_FACTOR in its metadata) with which errors lay within twice of it about as often as they should (95 %) on the pairs it was measured on. Take ENSEMBLE 8 and, for night lights, two steps or more; the spread of fewer than six samples is too small.</source>
   <translation>样本的标准差，逐波段，单位与结果相同，并乘以一个系数（见其元数据 SPREAD_FACTOR），在所测影像对上，误差落在其两倍之内的频率由此大致达到应有水平（95 %）。请取 ENSEMBLE 8，夜光则取两步或更多步；少于六个样本的离散度偏小。</translation>
  </message>
  <message>
   <source>Samples whose mean is the result, each from a seed of its own, and of the scene in another of its eight orientations (turned, mirrored); each takes the time of one run. With one step, 4 samples take about .6 % off SAM and ERGAS.</source>
   <translation>以其均值为结果的样本，每个样本有自己的种子，并取场景八种朝向（旋转、镜像）中的另一种；每个样本耗时相当于一次运行。只用一步时，4 个样本可使 SAM 和 ERGAS 降低约 0.6 %。</translation>
  </message>
  <message>
   <source>Noise level to start from</source>
   <translation>起始噪声水平</translation>
  </message>
  <message>
   <source>1 starts from pure noise, which suits the bundled model; less starts from the observation, that is from the regression of the bands on PAN with noise of this level, for models trained to.</source>
   <translation>1 从纯噪声开始，适合自带的模型；更小的值从观测开始，即从波段对 PAN 的回归加上该水平的噪声开始，适用于为此训练的模型。</translation>
  </message>
  <message>
   <source>Gives a multispectral raster the resolution of a panchromatic one.</source>
   <translation>使多光谱栅格获得全色栅格的分辨率。</translation>
  </message>
  <message>
   <source>Corrections towards the MS</source>
   <translation>向 MS 的校正次数</translation>
  </message>
  <message>
   <source>How often the result is corrected by what it lacks of the MS once it is blurred as the sensor blurs and decimated. The default kept every band of the pairs it was measured on within half a per cent of its mean, and the log warns where it does not; 0 leaves the network's result as it is.</source>
   <translation>结果按传感器方式模糊并抽样后，对其相对于 MS 所缺部分进行校正的次数。在所测影像对上，默认值使每个波段保持在其均值的百分之零点五以内，未能如此时日志会发出警告；0 保持网络的结果不变。</translation>
  </message>
  <message>
   <source>Residual against the MS</source>
   <translation>相对于 MS 的残差</translation>
  </message>
  <message>
   <source>The MS less the result blurred and decimated, per band, on the MS raster's grid and in its units: what CONSISTENCY left over, NaN where either has no value.</source>
   <translation>MS 减去模糊并抽样后的结果，逐波段，采用 MS 栅格的格网和单位：即 CONSISTENCY 之后剩余的部分，任一方无值处为 NaN。</translation>
  </message>
  <message>
   <source>Model used</source>
   <translation>使用的模型</translation>
  </message>
  <message>
   <source>Done in {:.1f} s, {:.0f} % of it inside the network; consistency {:.3f}.</source>
   <translation>完成，用时 {:.1f} 秒，其中 {:.0f} % 在网络中；一致性 {:.3f}。</translation>
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
   <source>Steps of the sampler, each of them a network evaluation or two. Few give the most faithful means, 16 give single samples the texture of real lights. A regression (unet-nightlights) needs none.</source>
   <translation>采样器的步数，每步评估网络一到两次。步数少时平均结果最忠实，16 步使单个样本具有真实灯光的纹理。回归模型（unet-nightlights）不需要步数。</translation>
  </message>
  <message>
   <source>Samples, from as many seeds, whose mean is the result; each takes the time of one run. They differ where the images leave the detail open; with a single step they hardly do, so take 4 steps or more.</source>
   <translation>来自相应数量种子的样本，其均值即结果；每个样本耗时相当于一次运行。样本在影像无法确定细节之处有所不同；只用一步时几乎没有差别，因此请用 4 步或更多。</translation>
  </message>
  <message>
   <source>DMSP-OLS raster</source>
   <translation>DMSP-OLS 栅格</translation>
  </message>
  <message>
   <source>Annual composite of stable or average visible lights, DN 0 to 63 (harmonised DN too), on 30 arc-seconds or a grid like it. Of several bands, each is one year; all years share the same noise.</source>
   <translation>稳定灯光或平均可见灯光的年度合成影像，DN 0 至 63（也可为协调后的 DN），30 角秒或类似的格网。若有多个波段，则每个波段为一年；所有年份共用相同的噪声。</translation>
  </message>
  <message>
   <source>VIIRS raster as a guide</source>
   <translation>作为引导的 VIIRS 栅格</translation>
  </message>
  <message>
   <source>Radiance of any year, nW/cm2/sr. It gives structure and the output's grid, DMSP the brightness of its own year. Without it the output has pixels half as wide as the DMSP raster's.</source>
   <translation>任意年份的辐亮度，nW/cm2/sr。它决定结构和输出格网，DMSP 决定其所在年份的亮度。没有它时，输出像元的宽度为 DMSP 栅格的一半。</translation>
  </message>
  <message>
   <source>Regions</source>
   <translation>区域</translation>
  </message>
  <message>
   <source>Polygons whose lights are to be summed.</source>
   <translation>要对其灯光求和的多边形。</translation>
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
   <source>The regions with the sum of their DN and of their radiance for every year, and with the standard deviation of the latter over the samples, if there are two or more.</source>
   <translation>各区域及其每年的 DN 总和与辐亮度总和，若有两个或更多样本，还包括后者在样本间的标准差。</translation>
  </message>
  <message>
   <source>Sum of lights of the first year (nW/cm2/sr)</source>
   <translation>第一年的灯光总和 (nW/cm2/sr)</translation>
  </message>
  <message>
   <source>Kilometres that DMSP lies south of VIIRS</source>
   <translation>DMSP 位于 VIIRS 以南的公里数</translation>
  </message>
  <message>
   <source>Kilometres that DMSP lies east of VIIRS</source>
   <translation>DMSP 位于 VIIRS 以东的公里数</translation>
  </message>
  <message>
   <source>REGIONS is no polygon layer that can be read; choose another, or leave it empty.</source>
   <translation>REGIONS 不是可读取的多边形图层；请另选一个或留空。</translation>
  </message>
  <message>
   <source>SUMS needs polygons to sum over; choose REGIONS too.</source>
   <translation>SUMS 需要用于求和的多边形；请同时选择 REGIONS。</translation>
  </message>
  <message>
   <source>REGIONS has no polygons; choose another layer, or leave it empty.</source>
   <translation>REGIONS 没有多边形；请选择其他图层，或留空。</translation>
  </message>
  <message>
   <source>Done in {:.1f} s, {:.0f} % of it inside the network; sum of lights {:,.0f} nW/cm2/sr.</source>
   <translation>完成，用时 {:.1f} 秒，其中 {:.0f} % 在网络中；灯光总和 {:,.0f} nW/cm2/sr。</translation>
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
   <source>quality,index,metric,assessment,qnr,hqnr,d_lambda,d_s,consistency,full resolution,pansharpen</source>
   <translation>质量,指标,度量,评价,qnr,hqnr,d_lambda,d_s,一致性,全分辨率,全色锐化,quality</translation>
  </message>
  <message>
   <source>Says whether a fused raster keeps the colours of MS and the detail of PAN.</source>
   <translation>说明融合栅格是否保持了 MS 的颜色和 PAN 的细节。</translation>
  </message>
  <message>
   <source>Says whether a fused raster keeps the colours of the multispectral raster (D_lambda, D_lambda_K, consistency) and the detail of the panchromatic one (D_s), and both in one number (QNR, HQNR), in the conventions of the DLPan toolbox.

The fused raster lies on PAN's grid or on a part of it; the MS raster may have any ratio (1.5 to 8), origin, extent and CRS. Nodata in any of the three is left out. The rasters may be larger than memory.

Distortions and consistency are 0 at best, QNR and HQNR 1. These indices can be misled: compare methods on the same pair only, and look at the result. The consistency leaves out two MS pixels at each edge, where the sensor's blur reaches beyond the image; the one that a fusion reports of itself does not.</source>
   <translation>说明融合栅格是否保持了多光谱栅格的颜色（D_lambda、D_lambda_K、一致性）和全色栅格的细节 (D_s)，以及用一个数同时表示两者（QNR、HQNR），遵循 DLPan 工具箱的约定。

融合栅格位于 PAN 的格网或其一部分上；MS 栅格可以有任意比率（1.5 至 8）、原点、范围和坐标参照系。三者中任一的无数据处都不计入。栅格可以大于内存。

失真和一致性最佳为 0，QNR 和 HQNR 最佳为 1。这些指标可能产生误导：只应在同一影像对上比较方法，并查看结果。一致性在每条边上略去两个 MS 像元，因为传感器的模糊在那里超出了影像；融合自身报告的一致性则不略去。</translation>
  </message>
  <message>
   <source>The sharp raster that the fusion was made from.</source>
   <translation>融合所用的清晰栅格。</translation>
  </message>
  <message>
   <source>The coarse raster that the fusion was made from.</source>
   <translation>融合所用的较粗栅格。</translation>
  </message>
  <message>
   <source>Fused raster</source>
   <translation>融合栅格</translation>
  </message>
  <message>
   <source>The raster to judge: the bands of MS in the same order.</source>
   <translation>待评价的栅格：波段及顺序与 MS 相同。</translation>
  </message>
  <message>
   <source>MTF gain at Nyquist</source>
   <translation>奈奎斯特频率处的 MTF 增益</translation>
  </message>
  <message>
   <source>How much contrast the MS sensor leaves at its Nyquist frequency, for D_lambda_K and the consistency; 0 estimates it from the pair, as the fusion does.</source>
   <translation>MS 传感器在其奈奎斯特频率处保留多少对比度，用于 D_lambda_K 和一致性；0 表示像融合那样由影像对估计。</translation>
  </message>
  <message>
   <source>Judge against PAN moved onto MS where the two are found misregistered, as the fusion moves it; off for a raster that was fused without.</source>
   <translation>在发现两者未配准时，像融合那样以移到 MS 上的 PAN 来评价；对于未作移动而融合的栅格请关闭。</translation>
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
   <source>D_lambda {:.4f}, D_lambda_K {:.4f}, D_s {:.4f}, QNR {:.4f}, HQNR {:.4f}, consistency {:.3f}.</source>
   <translation>D_lambda {:.4f}，D_lambda_K {:.4f}，D_s {:.4f}，QNR {:.4f}，HQNR {:.4f}，一致性 {:.3f}。</translation>
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

Both rasters must lie on one grid, to a tenth of a pixel; where they overlap in part, that part is compared. Nodata in either is left out. The rasters may be larger than memory.

SAM and ERGAS are 0 at best; SCC, Q2n and SSIM are 1 at best; PSNR grows with quality. SCC looks at neighbouring bands together; the report gives it band by band as well, as published tables do.

Where there is no truth, make one with “Simulate a coarse pair”, or use “Fusion quality (without a reference)”.</source>
   <translation>说明融合栅格与真实栅格相差多少（SAM、ERGAS、PSNR、SCC、Q2n、SSIM），包括所有波段和逐波段，遵循 DLPan 工具箱的约定。

两个栅格必须位于同一格网上，误差不超过十分之一像元；若只有部分重叠，则比较该部分。任一方的无数据处都不计入。栅格可以大于内存。

SAM 和 ERGAS 最佳为 0；SCC、Q2n 和 SSIM 最佳为 1；PSNR 随质量提高而增大。SCC 将相邻波段一起考察；报告也像已发表的表格那样逐波段给出。

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
   <source>Fused less reference for each band, and the spectral angle in degrees as the last band.</source>
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
   <source>SAM {} degrees, ERGAS {}, PSNR {} dB, SCC {}, Q2n {}, SSIM {}.</source>
   <translation>SAM {} 度，ERGAS {}，PSNR {} dB，SCC {}，Q2n {}，SSIM {}。</translation>
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
   <source>Part of the scene to degrade; all of it if empty.</source>
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
   <source>The sharp raster of the same place, if there is one; else PAN is made of the MS bands.</source>
   <translation>同一地点的清晰栅格（如果有）；否则由 MS 波段生成 PAN。</translation>
  </message>
  <message>
   <source>Size of a simulated MS pixel in PAN pixels. Unused with a panchromatic raster: the pair has a ratio.</source>
   <translation>以 PAN 像元计的模拟 MS 像元大小。有全色栅格时不使用：影像对自有比率。</translation>
  </message>
  <message>
   <source>Weights of the bands in PAN</source>
   <translation>各波段在 PAN 中的权重</translation>
  </message>
  <message>
   <source>Numbers with commas between them, one for each band, whose proportions count; all equal if empty. Unused with a panchromatic raster.</source>
   <translation>用逗号分隔的数字，每个波段一个，只有比例起作用；留空则全部相等。有全色栅格时不使用。</translation>
  </message>
  <message>
   <source>Whose published MTF gains at Nyquist to blur with: {}; other is 0.3. With auto the gain of the MS is estimated from the pair if there is a panchromatic raster, else it is 0.3.</source>
   <translation>按哪个传感器已发表的奈奎斯特 MTF 增益模糊：{}；other 为 0.3。选 auto 时，若有全色栅格则由影像对估计 MS 的增益，否则为 0.3。</translation>
  </message>
  <message>
   <source>Of all MS bands: how much contrast is left at their Nyquist frequency; 0 takes the sensor's.</source>
   <translation>所有 MS 波段：在其奈奎斯特频率处保留多少对比度；0 采用传感器的值。</translation>
  </message>
  <message>
   <source>Move a panchromatic raster onto the MS first where the two are found misregistered.</source>
   <translation>在发现两者未配准时，先将全色栅格移到 MS 上。</translation>
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
   <source>Amalgam</source>
   <translation>Amalgam</translation>
  </message>
  <message>
   <source>Install onnxruntime</source>
   <translation>安装 onnxruntime</translation>
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
   <source>What is to be done.</source>
   <translation>要做什么。</translation>
  </message>
  <message>
   <source>Task</source>
   <translation>任务</translation>
  </message>
  <message>
   <source>A&amp;lgorithm</source>
   <translation>算法(&amp;L)</translation>
  </message>
  <message>
   <source>What does it; each is in the Processing toolbox, too.</source>
   <translation>用什么来做；每一个也都在处理工具箱中。</translation>
  </message>
  <message>
   <source>Algorithm</source>
   <translation>算法</translation>
  </message>
  <message>
   <source>PAN</source>
   <translation>PAN</translation>
  </message>
  <message>
   <source>Card</source>
   <translation>卡片</translation>
  </message>
  <message>
   <source>What the model was validated on, its licence and its scores.</source>
   <translation>模型的验证数据、许可和评分。</translation>
  </message>
  <message>
   <source>Model card</source>
   <translation>模型卡片</translation>
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
   <source>Pin</source>
   <translation>固定</translation>
  </message>
  <message>
   <source>Pin this preview</source>
   <translation>固定此预览</translation>
  </message>
  <message>
   <source>Progress of the preview</source>
   <translation>预览进度</translation>
  </message>
  <message>
   <source>What is left and right of the divider</source>
   <translation>分隔线左右两侧的内容</translation>
  </message>
  <message>
   <source>Comparison of before and after</source>
   <translation>前后对比</translation>
  </message>
  <message>
   <source>Left and Right move the divider; plus, minus and 0 zoom; Shift and arrows move the picture.</source>
   <translation>左右键移动分隔线；加号、减号和 0 缩放；Shift 加方向键移动图像。</translation>
  </message>
  <message>
   <source>Drag the divider; the wheel zooms, dragging moves, a double click shows all.</source>
   <translation>拖动分隔线；滚轮缩放，拖动平移，双击显示全部。</translation>
  </message>
  <message>
   <source>Pinned previews</source>
   <translation>已固定的预览</translation>
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
 </context>
</TS>
