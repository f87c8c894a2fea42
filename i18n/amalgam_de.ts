<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Amalgam</name>
  <message>
   <source>DDIM: deterministic</source>
   <translation>DDIM: deterministisch</translation>
  </message>
  <message>
   <source>DDIM: deterministic, and good from 1 step on; the default, and the one to start with.</source>
   <translation>DDIM: deterministisch und ab 1 Schritt richtig; die Vorgabe und ein guter Anfang.</translation>
  </message>
  <message>
   <source>DDPM: draws noise in every step</source>
   <translation>DDPM: neues Rauschen in jedem Schritt</translation>
  </message>
  <message>
   <source>DDPM: the original ancestral sampling, which draws new noise in every step and wants 25 steps or more.</source>
   <translation>DDPM: das ursprüngliche Verfahren, das in jedem Schritt neues Rauschen zieht und 25 Schritte oder mehr braucht.</translation>
  </message>
  <message>
   <source>DPM-Solver++: second order</source>
   <translation>DPM-Solver++: zweite Ordnung</translation>
  </message>
  <message>
   <source>DPM-Solver++ (2M): second order at one evaluation a step, worth its while from 6 steps on.</source>
   <translation>DPM-Solver++ (2M): zweite Ordnung bei einer Auswertung je Schritt, lohnt sich ab 6 Schritten.</translation>
  </message>
  <message>
   <source>UniPC: corrects every step</source>
   <translation>UniPC: korrigiert jeden Schritt</translation>
  </message>
  <message>
   <source>UniPC: DPM-Solver++ with a correction of every step that takes no extra evaluation; for 6 steps or more.</source>
   <translation>UniPC: DPM-Solver++ mit einer Korrektur jedes Schritts ohne weitere Auswertung, ab 6 Schritten.</translation>
  </message>
  <message>
   <source>Euler: straight steps</source>
   <translation>Euler: gerade Schritte</translation>
  </message>
  <message>
   <source>Euler: straight steps in sigma, which with trailing spacing gives DDIM's image.</source>
   <translation>Euler: gerade Schritte in Sigma, die mit nachlaufenden Abständen das Bild von DDIM ergeben.</translation>
  </message>
  <message>
   <source>Heun: second order, careful</source>
   <translation>Heun: zweite Ordnung, sorgfältig</translation>
  </message>
  <message>
   <source>Heun: second order with two evaluations a step; the careful choice for many steps.</source>
   <translation>Heun: zweite Ordnung mit zwei Auswertungen je Schritt, das sorgfältige Verfahren für viele Schritte.</translation>
  </message>
  <message>
   <source>Staged: large steps, then small ones</source>
   <translation>Staged: erst große Schritte, dann kleine</translation>
  </message>
  <message>
   <source>Staged: large solver steps through high noise, then small ancestral ones; needs 2 steps or more.</source>
   <translation>Staged: große Löserschritte durch das starke Rauschen, dann kleine zufällige; braucht 2 Schritte oder mehr.</translation>
  </message>
  <message>
   <source>Flow, Euler: straight steps</source>
   <translation>Flow, Euler: gerade Schritte</translation>
  </message>
  <message>
   <source>Flow, Euler: straight steps along the path of flow matching, evenly spaced in its time.</source>
   <translation>Flow, Euler: gerade Schritte entlang des Pfads des Flow-Matchings, gleichmäßig in dessen Zeit.</translation>
  </message>
  <message>
   <source>Flow, Heun: second order</source>
   <translation>Flow, Heun: zweite Ordnung</translation>
  </message>
  <message>
   <source>Flow, Heun: second order along the path of flow matching, with two evaluations a step.</source>
   <translation>Flow, Heun: zweite Ordnung entlang des Pfads des Flow-Matchings, mit zwei Auswertungen je Schritt.</translation>
  </message>
  <message>
   <source>Flow, midpoint: looks half-way</source>
   <translation>Flow, Mittelpunkt: mit Blick auf halbem Weg</translation>
  </message>
  <message>
   <source>Flow, midpoint: second order by a look half-way through every step, with two evaluations a step.</source>
   <translation>Flow, Mittelpunkt: zweite Ordnung durch einen Blick auf halbem Weg jedes Schritts, mit zwei Auswertungen je Schritt.</translation>
  </message>
  <message>
   <source>EXP: interpolation only</source>
   <translation>EXP: nur Interpolation</translation>
  </message>
  <message>
   <source>Interpolates the bands (cubic) and takes nothing of PAN: the yardstick for the others.</source>
   <translation>Interpoliert die Kanäle (kubisch) und übernimmt nichts von PAN: der Maßstab für die anderen.</translation>
  </message>
  <message>
   <source>Brovey: PAN over the bands' mean</source>
   <translation>Brovey: PAN durch das Mittel der Kanäle</translation>
  </message>
  <message>
   <source>Multiplies the bands by PAN over their mean: vivid, but wrong where PAN and that mean differ.</source>
   <translation>Multipliziert die Kanäle mit PAN geteilt durch ihr Mittel: lebhaft, aber falsch, wo PAN und dieses Mittel sich unterscheiden.</translation>
  </message>
  <message>
   <source>GSA: Gram-Schmidt adaptive</source>
   <translation>GSA: Gram-Schmidt, adaptiv</translation>
  </message>
  <message>
   <source>Replaces by PAN the mix of bands that explains it best (Gram-Schmidt adaptive).</source>
   <translation>Setzt PAN an die Stelle der Mischung von Kanälen, die es am besten erklärt (Gram-Schmidt, adaptiv).</translation>
  </message>
  <message>
   <source>BT-H: Brovey less haze</source>
   <translation>BT-H: Brovey ohne Dunst</translation>
  </message>
  <message>
   <source>Multiplies the bands, less their haze, by PAN over the mix of bands that explains it best.</source>
   <translation>Multipliziert die Kanäle, abzüglich ihres Dunstes, mit PAN geteilt durch die Mischung von Kanälen, die es am besten erklärt.</translation>
  </message>
  <message>
   <source>BDSD-PC: gains of each band</source>
   <translation>BDSD-PC: Gewichte für jeden Kanal</translation>
  </message>
  <message>
   <source>Takes each band's detail from PAN and all bands, with gains fitted at the next coarser scale.</source>
   <translation>Nimmt das Detail jedes Kanals aus PAN und allen Kanälen, mit Gewichten, die eine Skala tiefer angepasst sind.</translation>
  </message>
  <message>
   <source>PRACS: partial replacement</source>
   <translation>PRACS: teilweise Ersetzung</translation>
  </message>
  <message>
   <source>Replaces by PAN only what a band has in common with it.</source>
   <translation>Setzt PAN nur an die Stelle dessen, was ein Kanal mit ihm gemeinsam hat.</translation>
  </message>
  <message>
   <source>AWLP: wavelets</source>
   <translation>AWLP: Wavelets</translation>
  </message>
  <message>
   <source>Adds PAN's wavelet detail in proportion to the bands.</source>
   <translation>Fügt das Wavelet-Detail von PAN im Verhältnis zu den Kanälen hinzu.</translation>
  </message>
  <message>
   <source>MTF-GLP-FS: the sensor's blur, added</source>
   <translation>MTF-GLP-FS: Unschärfe des Sensors, additiv</translation>
  </message>
  <message>
   <source>Adds what the MS sensor's blur takes from PAN, with gains fitted at full scale: a safe choice.</source>
   <translation>Fügt hinzu, was die Unschärfe des MS-Sensors PAN nimmt, mit Gewichten aus der vollen Auflösung: eine sichere Wahl.</translation>
  </message>
  <message>
   <source>MTF-GLP-HPM-R: the sensor's blur, multiplied</source>
   <translation>MTF-GLP-HPM-R: Unschärfe des Sensors, multiplikativ</translation>
  </message>
  <message>
   <source>Multiplies each band by PAN over what the MS sensor's blur leaves of it.</source>
   <translation>Multipliziert jeden Kanal mit PAN geteilt durch das, was die Unschärfe des MS-Sensors davon übrig lässt.</translation>
  </message>
  <message>
   <source>Cubic: the interpolated cube, for comparison</source>
   <translation>Cubic: der interpolierte Würfel, zum Vergleich</translation>
  </message>
  <message>
   <source>Interpolates the cube and adds nothing of the guide: what every method must beat. It is not corrected.</source>
   <translation>Interpoliert den Würfel und fügt nichts vom Führungsbild hinzu: was jede Methode übertreffen muss. Das Ergebnis wird nicht korrigiert.</translation>
  </message>
  <message>
   <source>GSA: replaces what the bands explain of the guide</source>
   <translation>GSA: ersetzt, was die Kanäle vom Führungsbild erklären</translation>
  </message>
  <message>
   <source>Adds what the guide shows beyond the mix of bands that explains it best (Gram-Schmidt adaptive).</source>
   <translation>Fügt hinzu, was das Führungsbild über die Mischung der Kanäle hinaus zeigt, die es am besten erklärt (Gram-Schmidt adaptiv).</translation>
  </message>
  <message>
   <source>MTF-GLP: the sensor's blur, added</source>
   <translation>MTF-GLP: die Unschärfe des Sensors, addiert</translation>
  </message>
  <message>
   <source>Adds what the cube sensor's blur takes from the best mix of the guide's bands for each band.</source>
   <translation>Fügt hinzu, was die Unschärfe des Würfelsensors der für jeden Kanal besten Mischung der Kanäle des Führungsbilds nimmt.</translation>
  </message>
  <message>
   <source>MTF-GLP-HPM: the sensor's blur, multiplied</source>
   <translation>MTF-GLP-HPM: die Unschärfe des Sensors, multipliziert</translation>
  </message>
  <message>
   <source>Multiplies each band by the best mix of the guide's bands over what the cube sensor's blur leaves of it.</source>
   <translation>Multipliziert jeden Kanal mit der besten Mischung der Kanäle des Führungsbilds, geteilt durch das, was die Unschärfe des Würfelsensors davon übrig lässt.</translation>
  </message>
  <message>
   <source>Local regression: weights of each place</source>
   <translation>Lokale Regression: Gewichte jedes Orts</translation>
  </message>
  <message>
   <source>As mtf_glp, with weights fitted anew around each place.</source>
   <translation>Wie mtf_glp, mit Gewichten, die um jeden Ort aufs Neue angepasst werden.</translation>
  </message>
  <message>
   <source>Stacked: local regression and others, mixed as suits the scene</source>
   <translation>Stacked: lokale Regression und andere, gemischt, wie es der Szene entspricht</translation>
  </message>
  <message>
   <source>As local, corrected by the mix of what it, gsa and mtf_glp_hpm add that was best one scale coarser, where the truth is known: the best choice in most scenes. Beyond a ratio of 4.5, and in small scenes, it is local.</source>
   <translation>Wie local, berichtigt durch die Mischung dessen, was es, gsa und mtf_glp_hpm hinzufügen, die eine Stufe gröber die beste war, wo die Wahrheit bekannt ist: in den meisten Szenen die beste Wahl. Über einem Verhältnis von 4,5 und in kleinen Szenen ist es local.</translation>
  </message>
  <message>
   <source>Subspace: the likeliest spectra</source>
   <translation>Unterraum: die wahrscheinlichsten Spektren</translation>
  </message>
  <message>
   <source>Gives the likeliest spectra in the cube's subspace of low rank, given the guide and its noise.</source>
   <translation>Gibt die wahrscheinlichsten Spektren im Unterraum des Würfels von niedrigem Rang, bei gegebenem Führungsbild und dessen Rauschen.</translation>
  </message>
  <message>
   <source>CNMF: abundances of pure spectra</source>
   <translation>CNMF: Anteile reiner Spektren</translation>
  </message>
  <message>
   <source>Takes spectra for sums of a few pure ones, and finds from the guide how much there is of each.</source>
   <translation>Nimmt Spektren für Summen weniger reiner und findet aus dem Führungsbild, wie viel es von jedem gibt.</translation>
  </message>
  <message>
   <source>Table: the mean radiance of each DN</source>
   <translation>Tabelle: die mittlere Strahldichte jedes DN</translation>
  </message>
  <message>
   <source>Looks up the mean radiance that VIIRS sees where DMSP reads a DN: measured on the VIIRS raster if there is one, else known of the product.</source>
   <translation>Schlägt die mittlere Strahldichte nach, die VIIRS dort sieht, wo DMSP einen DN misst: gemessen am VIIRS-Raster, wenn es eines gibt, sonst vom Produkt bekannt.</translation>
  </message>
  <message>
   <source>Power law of DN</source>
   <translation>Potenzgesetz der DN</translation>
  </message>
  <message>
   <source>Radiance is a power of DN, fitted to that table: how series are usually inter-calibrated.</source>
   <translation>Die Strahldichte ist eine Potenz der DN, an diese Tabelle angepasst: so werden Reihen meist abgeglichen.</translation>
  </message>
  <message>
   <source>Change: VIIRS of another year, as DMSP says it changed</source>
   <translation>Änderung: VIIRS eines anderen Jahres, wie es sich laut DMSP geändert hat</translation>
  </message>
  <message>
   <source>Multiplies the VIIRS raster by the change that DMSP shows since its year; where DN tell nothing, in the dark and in saturated cores, the change around is taken, and in doubt none.</source>
   <translation>Multipliziert das VIIRS-Raster mit der Änderung, die DMSP gegenüber seinem Jahr zeigt; wo DN nichts sagen, im Dunkeln und in gesättigten Kernen, gilt die Änderung ringsum und im Zweifel keine.</translation>
  </message>
  <message>
   <source>Any, or unknown</source>
   <translation>Beliebig oder unbekannt</translation>
  </message>
  <message>
   <source>Nothing is presumed but what all DMSP-OLS composites have in common.</source>
   <translation>Nichts wird vorausgesetzt, als was alle DMSP-OLS-Komposite gemeinsam haben.</translation>
  </message>
  <message>
   <source>Harmonised series, 1992 to today (Li et al. 2020)</source>
   <translation>Harmonisierte Reihe, 1992 bis heute (Li et al. 2020)</translation>
  </message>
  <message>
   <source>Inter-calibrated; dark land reads DN 5 to 8, and lights lie about 1 km north of those that VIIRS sees.</source>
   <translation>Abgeglichen; dunkles Land hat DN 5 bis 8, und Lichter liegen etwa 1 km nördlich von denen, die VIIRS sieht.</translation>
  </message>
  <message>
   <source>Stable lights, version 4 (NOAA)</source>
   <translation>Stabile Lichter, Version 4 (NOAA)</translation>
  </message>
  <message>
   <source>Dark land reads 0; years of different satellites are not inter-calibrated.</source>
   <translation>Dunkles Land hat 0; Jahre verschiedener Satelliten sind nicht abgeglichen.</translation>
  </message>
  <message>
   <source>Average visible lights, version 4 (NOAA)</source>
   <translation>Mittlere sichtbare Lichter, Version 4 (NOAA)</translation>
  </message>
  <message>
   <source>Dark land reads DN 4 to 7; years of different satellites are not inter-calibrated.</source>
   <translation>Dunkles Land hat DN 4 bis 7; Jahre verschiedener Satelliten sind nicht abgeglichen.</translation>
  </message>
  <message>
   <source>Stable lights, inter-calibrated (Elvidge et al. 2009, 2014)</source>
   <translation>Stabile Lichter, abgeglichen (Elvidge et al. 2009, 2014)</translation>
  </message>
  <message>
   <source>Every satellite's years are brought to those of F12 in 1999.</source>
   <translation>Die Jahre aller Satelliten sind auf F12 im Jahr 1999 gebracht.</translation>
  </message>
  <message>
   <source>Any other</source>
   <translation>Jeder andere</translation>
  </message>
  <message>
   <source>A formula has no samples, and so no UNCERTAINTY; leave it empty, or choose a MODEL.</source>
   <translation>Eine Formel hat keine Stichproben und darum keine UNCERTAINTY; lassen Sie sie leer, oder wählen Sie ein MODEL.</translation>
  </message>
  <message>
   <source>Shown</source>
   <translation>Gezeigt</translation>
  </message>
  <message>
   <source>Bands of the cube that the preview shows as red, green and blue.</source>
   <translation>Kanäle des Würfels, die die Vorschau als Rot, Grün und Blau zeigt.</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <source>{}: {:.0f} nm</source>
   <translation>{}: {:.0f} nm</translation>
  </message>
  <message>
   <source>Sample PAN (simulated)</source>
   <translation>Beispiel-PAN (simuliert)</translation>
  </message>
  <message>
   <source>Sample MS (simulated)</source>
   <translation>Beispiel-MS (simuliert)</translation>
  </message>
  <message>
   <source>{} is not a raster that QGIS can read; choose another file.</source>
   <translation>{} ist kein Raster, das QGIS lesen kann; wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>The sample pair cannot be written to {} ({}); make room, or check who owns your QGIS profile.</source>
   <translation>Das Beispielpaar lässt sich nicht nach {} schreiben ({}); schaffen Sie Platz oder prüfen Sie, wem Ihr QGIS-Profil gehört.</translation>
  </message>
  <message>
   <source>The folder {} cannot be made ({}); check who owns your QGIS profile.</source>
   <translation>Der Ordner {} lässt sich nicht anlegen ({}); prüfen Sie, wem Ihr QGIS-Profil gehört.</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Grenzen</translation>
  </message>
  <message>
   <source>Trained on</source>
   <translation>Trainiert mit</translation>
  </message>
  <message>
   <source>Ratios</source>
   <translation>Verhältnisse</translation>
  </message>
  <message>
   <source>{:g} to {:g}</source>
   <translation>{:g} bis {:g}</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>Kanäle</translation>
  </message>
  <message>
   <source>Precision</source>
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <source>Scores measured with</source>
   <translation>Werte gemessen mit</translation>
  </message>
  <message>
   <source>Amalgam is switched off; turn it on in Settings &gt; Options &gt; Processing &gt; Providers.</source>
   <translation>Amalgam ist ausgeschaltet; schalten Sie es unter Einstellungen &gt; Optionen &gt; Verarbeitung &gt; Datenanbieter ein.</translation>
  </message>
  <message>
   <source>Web layers have no pixels of their own and are not listed.</source>
   <translation>Web-Layer haben keine eigenen Pixel und sind nicht aufgeführt.</translation>
  </message>
  <message>
   <source>The same raster is chosen twice; choose two different ones.</source>
   <translation>Dasselbe Raster ist zweimal gewählt; wählen Sie zwei verschiedene.</translation>
  </message>
  <message>
   <source>{} has no coordinate reference system; set it first (Layer &gt; Set CRS of Layer).</source>
   <translation>{} hat kein Koordinatenbezugssystem; legen Sie es zuerst fest (Layer &gt; KBS von Layer(n) setzen).</translation>
  </message>
  <message>
   <source>{} and {} do not overlap; choose two rasters of the same place.</source>
   <translation>{} und {} überlappen sich nicht; wählen Sie zwei Raster desselben Orts.</translation>
  </message>
  <message>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>Choose another seed at random.</source>
   <translation>Ein anderer Startwert, zufällig.</translation>
  </message>
  <message>
   <source>With one step, all schedulers except Flow, midpoint give the same result.</source>
   <translation>Bei einem Schritt liefern alle Scheduler außer Flow, Mittelpunkt dasselbe Ergebnis.</translation>
  </message>
  <message>
   <source>Recommended: {}.</source>
   <translation>Empfohlen: {}.</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>Führungsbild</translation>
  </message>
  <message>
   <source>Cube</source>
   <translation>Würfel</translation>
  </message>
  <message>
   <source>Sharpened</source>
   <translation>Geschärft</translation>
  </message>
  <message>
   <source>Choose a guide (fine, few bands) and a cube (coarse): add them to the project or drop them.</source>
   <translation>Wählen Sie ein Führungsbild (fein, wenige Kanäle) und einen Würfel (grob): fügen Sie sie dem Projekt hinzu oder ziehen Sie sie hierher.</translation>
  </message>
  <message>
   <source>Cube of {} bands, guide of {}; a pixel of the cube is {:.3g} pixels of the guide wide.</source>
   <translation>Würfel mit {} Kanälen, Führungsbild mit {}; ein Pixel des Würfels ist {:.3g} Pixel des Führungsbilds breit.</translation>
  </message>
  <message>
   <source>MTF-GLP, a formula with weights of the whole scene: in the mean 5 % more SAM and 9 % more ERGAS than Balanced.</source>
   <translation>MTF-GLP, eine Formel mit Gewichten der ganzen Szene: im Mittel 5 % mehr SAM und 9 % mehr ERGAS als Ausgewogen.</translation>
  </message>
  <message>
   <source>Local regression: weights fitted anew around each place. The best where there are few pixels.</source>
   <translation>Lokale Regression: um jede Stelle werden die Gewichte neu angepasst. Am besten, wo es nur wenige Pixel gibt.</translation>
  </message>
  <message>
   <source>Stacked: local regression, corrected by the mix of three methods that was best one scale coarser. Up to a ratio of 4.5 and with enough pixels, it is in most scenes 1 to 13 % closer to the truth than Balanced; otherwise it is the same. Takes up to two thirds longer.</source>
   <translation>Stacked: lokale Regression, korrigiert durch die Mischung dreier Methoden, die eine Stufe gröber die beste war. Bis zu einem Verhältnis von 4,5 und bei genügend Pixeln ist sie in den meisten Szenen 1 bis 13 % näher an der Wahrheit als Ausgewogen, sonst gleich. Dauert bis zu zwei Drittel länger.</translation>
  </message>
  <message>
   <source>The guide is not finer than the cube (a pixel of it is {:.3g} of the guide's); swap the two?</source>
   <translation>Das Führungsbild ist nicht feiner als der Würfel (einer seiner Pixel ist {:.3g} des Führungsbilds breit); beide vertauschen?</translation>
  </message>
  <message>
   <source>A pixel of the cube is {:.3g} of the guide's wide; {:g} to {:g} work. Resample one of the two.</source>
   <translation>Ein Pixel des Würfels ist {:.3g} Pixel des Führungsbilds breit; {:g} bis {:g} sind möglich. Tasten Sie eines von beiden neu ab.</translation>
  </message>
  <message>
   <source>none (no guide)</source>
   <translation>keine (ohne Vorlage)</translation>
  </message>
  <message>
   <source>Open a file, or choose two to open both rasters at once.</source>
   <translation>Eine Datei öffnen, oder zwei wählen, um beide Raster auf einmal zu öffnen.</translation>
  </message>
  <message>
   <source>PAN and MS of a simulated suburb, to try everything on.</source>
   <translation>PAN und MS eines simulierten Vororts, um alles auszuprobieren.</translation>
  </message>
  <message>
   <source>Drop two rasters, or one folder or file of a product.</source>
   <translation>Ziehen Sie zwei Raster hierher, oder einen Ordner oder eine Datei eines Produkts.</translation>
  </message>
  <message>
   <source>{} holds no PAN and MS that clearly belong together; drop the two files instead.</source>
   <translation>{} enthält kein PAN und MS, die eindeutig zusammengehören; ziehen Sie stattdessen die beiden Dateien hierher.</translation>
  </message>
  <message>
   <source>{} has several bands; PAN has one.</source>
   <translation>{} hat mehrere Kanäle; PAN hat einen.</translation>
  </message>
  <message>
   <source>onnxruntime is missing; install it above, or take the preset Fast of pansharpening.</source>
   <translation>onnxruntime fehlt; installieren Sie es oben, oder nehmen Sie die Voreinstellung Schnell des Pansharpenings.</translation>
  </message>
  <message>
   <source>There is no model for this on this machine yet; update the plugin.</source>
   <translation>Dafür gibt es auf diesem Rechner noch kein Modell; aktualisieren Sie die Erweiterung.</translation>
  </message>
  <message>
   <source>The model {} is a regression: it takes one step, and its answer is always the same.</source>
   <translation>Das Modell {} ist eine Regression: Es braucht einen Schritt, und seine Antwort ist immer dieselbe.</translation>
  </message>
  <message>
   <source>The model {} is a regression: it draws no noise, so no seed changes its answer.</source>
   <translation>Das Modell {} ist eine Regression: Es zieht kein Rauschen, also ändert kein Startwert seine Antwort.</translation>
  </message>
  <message>
   <source>Classical methods give one result and no samples, so there is no uncertainty.</source>
   <translation>Klassische Verfahren liefern ein Ergebnis und keine Stichproben, also keine Unsicherheit.</translation>
  </message>
  <message>
   <source>Uncertainty needs two samples or more.</source>
   <translation>Unsicherheit braucht zwei Stichproben oder mehr.</translation>
  </message>
  <message>
   <source>Uncertainty needs two steps or more.</source>
   <translation>Unsicherheit braucht zwei Schritte oder mehr.</translation>
  </message>
  <message>
   <source>DMSP, as radiance</source>
   <translation>DMSP, als Strahldichte</translation>
  </message>
  <message>
   <source>VIIRS</source>
   <translation>VIIRS</translation>
  </message>
  <message>
   <source>Radiance</source>
   <translation>Strahldichte</translation>
  </message>
  <message>
   <source>Choose a DMSP-OLS raster: add it to the project, or drop it here.</source>
   <translation>Wählen Sie ein DMSP-OLS-Raster: Fügen Sie es dem Projekt hinzu, oder ziehen Sie es hierher.</translation>
  </message>
  <message>
   <source>One year</source>
   <translation>Ein Jahr</translation>
  </message>
  <message>
   <source>{} years</source>
   <translation>{} Jahre</translation>
  </message>
  <message>
   <source>{}; guided by VIIRS.</source>
   <translation>{}; mit VIIRS als Vorlage.</translation>
  </message>
  <message>
   <source>{}; without a guide.</source>
   <translation>{}; ohne Vorlage.</translation>
  </message>
  <message>
   <source>A regression: one smooth answer, pixel by pixel as close to the truth as a mean of samples, but without an uncertainty. Takes one fiftieth of the time of Best.</source>
   <translation>Eine Regression: eine einzige, glatte Antwort, Pixel für Pixel der Wahrheit so nah wie ein Mittel von Stichproben, aber ohne Unsicherheit. Dauert ein Fünfzigstel der Zeit von Am besten.</translation>
  </message>
  <message>
   <source>The network {}, the mean of {} samples of 2 steps: as close to the truth as Fast, and with an uncertainty. Takes a quarter of the time of Best.</source>
   <translation>Das Netz {}, das Mittel von {} Stichproben mit 2 Schritten: der Wahrheit so nah wie Schnell, und mit einer Unsicherheit. Dauert ein Viertel der Zeit von Am besten.</translation>
  </message>
  <message>
   <source>The network {}, the mean of {} samples of {} steps: more of the texture of real lights, and an uncertainty from samples that differ as lights do. Pixel by pixel it is no closer to the truth than Balanced, and it takes four times as long.</source>
   <translation>Das Netz {}, das Mittel von {} Stichproben mit {} Schritten: mehr von der Textur wirklicher Lichter, und eine Unsicherheit aus Stichproben, die sich so unterscheiden, wie Lichter es tun. Pixel für Pixel ist es der Wahrheit nicht näher als Ausgewogen und dauert viermal so lange.</translation>
  </message>
  <message>
   <source>Advanced</source>
   <translation>Erweitert</translation>
  </message>
  <message>
   <source>Custom</source>
   <translation>Eigene</translation>
  </message>
  <message>
   <source>These settings match none of the three presets; press one of them to go back.</source>
   <translation>Diese Einstellungen entsprechen keiner der drei Voreinstellungen; drücken Sie eine davon, um zu ihr zurückzukehren.</translation>
  </message>
  <message>
   <source>Algorithm, model, steps and everything else that the presets choose for you.</source>
   <translation>Algorithmus, Modell, Schritte und alles andere, was die Voreinstellungen für Sie wählen.</translation>
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
   <translation>Fusioniert</translation>
  </message>
  <message>
   <source>Choose a panchromatic raster and a multispectral one: add them to the project, or drop them here.</source>
   <translation>Wählen Sie ein panchromatisches und ein multispektrales Raster: Fügen Sie sie dem Projekt hinzu, oder ziehen Sie sie hierher.</translation>
  </message>
  <message>
   <source>{} bands; an MS pixel is {:.3g} PAN pixels wide.</source>
   <translation>{} Kanäle; ein MS-Pixel ist {:.3g} PAN-Pixel breit.</translation>
  </message>
  <message>
   <source>GSA, a formula: as sharp as PAN, done in seconds even without onnxruntime. It changes colours more than the network does (ERGAS a fifth higher).</source>
   <translation>GSA, eine Formel: so scharf wie PAN, auch ohne onnxruntime in Sekunden fertig. Sie verändert die Farben stärker als das Netz (ERGAS um ein Fünftel höher).</translation>
  </message>
  <message>
   <source>The network {} in one step: as sharp as PAN, with colours closer to the truth than those of any formula. Takes about two and a half times as long as Fast.</source>
   <translation>Das Netz {} in einem Schritt: so scharf wie PAN, mit Farben, die der Wahrheit näher sind als die jeder Formel. Dauert etwa zweieinhalbmal so lange wie „Schnell“.</translation>
  </message>
  <message>
   <source>The network {}, the mean of {} samples: the closest to the truth (ERGAS 3 % lower than Balanced), and with the uncertainty of every pixel. Takes about {} times as long as Balanced.</source>
   <translation>Das Netz {}, das Mittel von {} Stichproben: der Wahrheit am nächsten (ERGAS 3 % niedriger als Ausgewogen), und mit der Unsicherheit jedes Pixels. Dauert etwa {}-mal so lange wie Ausgewogen.</translation>
  </message>
  <message>
   <source>PAN is not finer than MS (an MS pixel is {:.3g} PAN pixels wide); swap the two?</source>
   <translation>PAN ist nicht feiner als MS (ein MS-Pixel ist {:.3g} PAN-Pixel breit); sind die beiden vertauscht?</translation>
  </message>
  <message>
   <source>An MS pixel is {:.3g} PAN pixels wide; {:g} to {:g} work. Resample one of the two first.</source>
   <translation>Ein MS-Pixel ist {:.3g} PAN-Pixel breit; möglich sind {:g} bis {:g}. Rechnen Sie zuerst eines der beiden um.</translation>
  </message>
  <message>
   <source>{} px</source>
   <translation>{} px</translation>
  </message>
  <message>
   <source>Draw the preview's rectangle on the map, instead of taking the middle of the view; Esc leaves drawing.</source>
   <translation>Das Rechteck der Vorschau in die Karte zeichnen, statt die Mitte der Ansicht zu nehmen; Esc beendet das Zeichnen.</translation>
  </message>
  <message>
   <source>{} × {} px</source>
   <translation>{} × {} px</translation>
  </message>
  <message>
   <source>The rectangle that you drew.</source>
   <translation>Das Rechteck, das Sie gezeichnet haben.</translation>
  </message>
  <message>
   <source>Uncertainty</source>
   <translation>Unsicherheit</translation>
  </message>
  <message>
   <source>This is not ready yet.</source>
   <translation>Das ist noch nicht fertig.</translation>
  </message>
  <message>
   <source>This preview shows another place.</source>
   <translation>Sie zeigt einen anderen Ort.</translation>
  </message>
  <message>
   <source>There is nothing to show here.</source>
   <translation>Hier gibt es nichts zu zeigen.</translation>
  </message>
  <message>
   <source>MS units</source>
   <translation>MS-Einheiten</translation>
  </message>
  <message>
   <source>Show the preview as a temporary layer of the map; drag the divider there to see what lies below.</source>
   <translation>Die Vorschau als temporären Layer der Karte zeigen; ziehen Sie dort den Teiler, um zu sehen, was darunter liegt.</translation>
  </message>
  <message>
   <source>There is no preview to show yet.</source>
   <translation>Es gibt noch keine Vorschau, die sich zeigen ließe.</translation>
  </message>
  <message>
   <source>Preview: {}</source>
   <translation>Vorschau: {}</translation>
  </message>
  <message>
   <source>A preview, which disappears with the dock.</source>
   <translation>Eine Vorschau, die mit dem Bedienfeld verschwindet.</translation>
  </message>
  <message>
   <source>Pin {}: {}</source>
   <translation>Angeheftet {}: {}</translation>
  </message>
  <message>
   <source>another place</source>
   <translation>anderer Ort</translation>
  </message>
  <message>
   <source>{} previews are pinned; remove one first.</source>
   <translation>{} Vorschauen sind angeheftet; entfernen Sie zuerst eine.</translation>
  </message>
  <message>
   <source>There is no preview to keep yet.</source>
   <translation>Es gibt noch keine Vorschau, die sich behalten ließe.</translation>
  </message>
  <message>
   <source>This preview is pinned.</source>
   <translation>Diese Vorschau ist angeheftet.</translation>
  </message>
  <message>
   <source>Keep this preview below, and compare it with others.</source>
   <translation>Diese Vorschau unten behalten und mit anderen vergleichen.</translation>
  </message>
  <message>
   <source>The preview is still being made.</source>
   <translation>Die Vorschau wird noch berechnet.</translation>
  </message>
  <message>
   <source>Draw a rectangle on the map; Esc leaves drawing.</source>
   <translation>Zeichnen Sie ein Rechteck in die Karte; Esc beendet das Zeichnen.</translation>
  </message>
  <message>
   <source>Preview cancelled.</source>
   <translation>Vorschau abgebrochen.</translation>
  </message>
  <message>
   <source>Making the preview …</source>
   <translation>Die Vorschau wird berechnet …</translation>
  </message>
  <message>
   <source>There is no preview.</source>
   <translation>Es gibt keine Vorschau.</translation>
  </message>
  <message>
   <source>Fuse a part of the map, in the background. Within a few pixels of its edges, a preview may differ very slightly from the run.</source>
   <translation>Einen Teil der Karte fusionieren, im Hintergrund. Bis auf wenige Pixel an ihren Rändern kann eine Vorschau minimal vom Lauf abweichen.</translation>
  </message>
  <message>
   <source>Press Preview: the middle of the map is fused, and compared here.</source>
   <translation>Drücken Sie Vorschau: Die Mitte der Karte wird fusioniert und hier verglichen.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <source>Preview of a fusion</source>
   <translation>Vorschau einer Fusion</translation>
  </message>
  <message>
   <source>Fusing …</source>
   <translation>Wird fusioniert …</translation>
  </message>
  <message>
   <source>Quick look (1 step)</source>
   <translation>Schneller Blick (1 Schritt)</translation>
  </message>
  <message>
   <source>Mean of {} of {}</source>
   <translation>Mittel von {} von {}</translation>
  </message>
  <message>
   <source>Step {} of {}</source>
   <translation>Schritt {} von {}</translation>
  </message>
  <message>
   <source>Making the preview</source>
   <translation>Die Vorschau wird berechnet</translation>
  </message>
  <message>
   <source>Sample {} of {}, step {} of {}</source>
   <translation>Stichprobe {} von {}, Schritt {} von {}</translation>
  </message>
  <message>
   <source>{}, about {} left</source>
   <translation>{}, noch etwa {}</translation>
  </message>
  <message>
   <source>Band</source>
   <translation>Kanal</translation>
  </message>
  <message>
   <source>Wavelength (nm)</source>
   <translation>Wellenlänge (nm)</translation>
  </message>
  <message>
   <source>Point at the preview: the spectra of cube, guide and result are drawn here.</source>
   <translation>Zeigen Sie auf die Vorschau: hier werden die Spektren von Würfel, Führungsbild und Ergebnis gezeichnet.</translation>
  </message>
  <message>
   <source>{:.1f} s</source>
   <translation>{:.1f} s</translation>
  </message>
  <message>
   <source>consistency {:.3f}</source>
   <translation>Konsistenz {:.3f}</translation>
  </message>
  <message>
   <source>HQNR {:.3f}, sharpness {:.2f} of PAN's detail</source>
   <translation>HQNR {:.3f}, Schärfe {:.2f} des PAN-Details</translation>
  </message>
  <message>
   <source>sum of lights {:,.0f} nW/cm2/sr</source>
   <translation>Lichtsumme {:,.0f} nW/cm2/sr</translation>
  </message>
  <message>
   <source>uncertainty 0 to {:.3g} {}</source>
   <translation>Unsicherheit 0 bis {:.3g} {}</translation>
  </message>
  <message>
   <source>Consistency: ERGAS between the MS and the result as the MS sensor would see it; 0 is perfect.
HQNR: colours and detail kept; 1 is perfect. It rewards keeping the MS as it is, and sees neither blur nor colour fringes nor doubled edges.
Sharpness: how much of PAN's finest detail (what a Gaussian of one pixel takes away) the bands show; 1 is all of it. Look at both, and at the picture.
Uncertainty: standard deviation of the samples, in the unit of the result, from dark to bright.</source>
   <translation>Konsistenz: ERGAS zwischen dem MS und dem Ergebnis, wie der MS-Sensor es sähe; 0 ist perfekt.
HQNR: wie gut Farben und Detail erhalten sind; 1 ist perfekt. Es belohnt, das MS zu lassen, wie es ist, und sieht weder Unschärfe noch Farbsäume noch doppelte Kanten.
Schärfe: wie viel vom feinsten Detail des PAN (was eine Gauß-Unschärfe von einem Pixel nimmt) die Kanäle zeigen; 1 ist alles. Beachten Sie beides, und das Bild selbst.
Unsicherheit: Standardabweichung der Stichproben, in der Einheit des Ergebnisses, von dunkel bis hell.</translation>
  </message>
  <message>
   <source>{}, {} steps</source>
   <translation>{}, {} Schritte</translation>
  </message>
  <message>
   <source>{}, {} step</source>
   <translation>{}, {} Schritt</translation>
  </message>
  <message>
   <source>seed {}, mean of {}</source>
   <translation>Startwert {}, Mittel von {}</translation>
  </message>
  <message>
   <source>seed {}</source>
   <translation>Startwert {}</translation>
  </message>
  <message>
   <source>sharpness {:.2f}</source>
   <translation>Schärfe {:.2f}</translation>
  </message>
  <message>
   <source>HQNR {:.2f}, sharp. {:.2f}</source>
   <translation>HQNR {:.2f}, Schärfe {:.2f}</translation>
  </message>
  <message>
   <source>Why does it look like this? Nothing unusual was found.</source>
   <translation>Warum sieht es so aus? Nichts Auffälliges gefunden.</translation>
  </message>
  <message>
   <source>The bands show {:.0f} % of PAN's finest detail, at {:.2f} of its contrast; they differ from each other in it {:.2f} times as much as in the MS.</source>
   <translation>Die Kanäle zeigen {:.0f} % des feinsten Details von PAN, mit dem {:.2f}-Fachen seines Kontrasts; sie unterscheiden sich darin {:.2f}-mal so stark voneinander wie im MS.</translation>
  </message>
  <message>
   <source>The result is softer than PAN: its finest detail has {:.2f} of PAN's contrast. Compare with gsa.</source>
   <translation>Das Ergebnis ist weicher als PAN: Sein feinstes Detail hat das {:.2f}-Fache des Kontrasts von PAN. Vergleichen Sie mit gsa.</translation>
  </message>
  <message>
   <source>Measuring how fast this machine fuses</source>
   <translation>Messung, wie schnell dieser Rechner fusioniert</translation>
  </message>
  <message>
   <source>Rectangle: {:,} × {:,} px</source>
   <translation>Rechteck: {:,} × {:,} px</translation>
  </message>
  <message>
   <source>Whole raster: {:,} × {:,} px</source>
   <translation>Ganzes Raster: {:,} × {:,} px</translation>
  </message>
  <message>
   <source>{}; a file of {} at most.</source>
   <translation>{}; Datei höchstens {}.</translation>
  </message>
  <message>
   <source>{}: about {}; use a smaller extent, or the preset Fast. {} of memory, a file of {} at most.</source>
   <translation>{}: etwa {}; nehmen Sie eine kleinere Ausdehnung oder die Voreinstellung Schnell. {} Arbeitsspeicher, eine Datei von höchstens {}.</translation>
  </message>
  <message>
   <source>{}: about {}, {} of memory, a file of {} at most.</source>
   <translation>{}: etwa {}, {} Arbeitsspeicher, Datei höchstens {}.</translation>
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
   <translation>Als qgis_process-Befehl kopieren</translation>
  </message>
  <message>
   <source>Copy as Python</source>
   <translation>Als Python kopieren</translation>
  </message>
  <message>
   <source>Run on the whole rectangle that you drew, instead of the whole raster.</source>
   <translation>Über das ganze gezeichnete Rechteck laufen, statt über das ganze Raster.</translation>
  </message>
  <message>
   <source>Opens the Processing dialog with everything filled in.</source>
   <translation>Öffnet den Verarbeitungsdialog, fertig ausgefüllt.</translation>
  </message>
  <message>
   <source>Copies the same run to the clipboard, as text.</source>
   <translation>Kopiert denselben Lauf als Text in die Zwischenablage.</translation>
  </message>
  <message>
   <source>Measuring how long it will take …</source>
   <translation>Es wird gemessen, wie lange es dauern wird …</translation>
  </message>
  <message>
   <source>The rectangle lies outside the rasters.</source>
   <translation>Das Rechteck liegt außerhalb der Raster.</translation>
  </message>
  <message>
   <source>The command is on the clipboard.</source>
   <translation>Der Befehl ist in der Zwischenablage.</translation>
  </message>
  <message>
   <source>The Python text is on the clipboard.</source>
   <translation>Der Python-Text ist in der Zwischenablage.</translation>
  </message>
  <message>
   <source>A run for {} was stopped after {:,} of {:,} tiles: Run goes on from there if its settings are the same.</source>
   <translation>Ein Lauf für {} wurde nach {:,} von {:,} Kacheln angehalten: „Ausführen“ setzt ihn fort, wenn die Einstellungen dieselben sind.</translation>
  </message>
  <message>
   <source>Installing onnxruntime into {} …</source>
   <translation>onnxruntime wird nach {} installiert …</translation>
  </message>
  <message>
   <source>Checking that it loads …</source>
   <translation>Es wird geprüft, ob es sich laden lässt …</translation>
  </message>
  <message>
   <source>onnxruntime was installed but is not found; restart QGIS.</source>
   <translation>onnxruntime wurde installiert, wird aber nicht gefunden; starten Sie QGIS neu.</translation>
  </message>
  <message>
   <source>{} could not be started; install onnxruntime with your system's packages.</source>
   <translation>{} ließ sich nicht starten; installieren Sie onnxruntime mit den Paketen Ihres Systems.</translation>
  </message>
  <message>
   <source>Downloading onnxruntime ({}) …</source>
   <translation>onnxruntime wird heruntergeladen ({}) …</translation>
  </message>
  <message>
   <source>Looking for onnxruntime …</source>
   <translation>onnxruntime wird gesucht …</translation>
  </message>
  <message>
   <source>Downloading onnxruntime …</source>
   <translation>onnxruntime wird heruntergeladen …</translation>
  </message>
  <message>
   <source>Reading the wheel …</source>
   <translation>Das Wheel wird gelesen …</translation>
  </message>
  <message>
   <source>Unpacking onnxruntime …</source>
   <translation>onnxruntime wird entpackt …</translation>
  </message>
  <message>
   <source>The proxy refused pip; set HTTPS_PROXY (with user name and password if it needs them) and start QGIS again.</source>
   <translation>Der Proxy hat pip abgewiesen; setzen Sie HTTPS_PROXY (mit Benutzername und Passwort, falls er sie braucht) und starten Sie QGIS neu.</translation>
  </message>
  <message>
   <source>The certificate of the package index could not be verified; ask whoever runs your network what to set PIP_CERT to.</source>
   <translation>Das Zertifikat des Paketindex ließ sich nicht prüfen; fragen Sie, wer Ihr Netz betreibt, worauf PIP_CERT zu setzen ist.</translation>
  </message>
  <message>
   <source>The package index could not be reached; check the connection and try again, or install from a wheel file.</source>
   <translation>Der Paketindex ist nicht erreichbar; prüfen Sie die Verbindung und versuchen Sie es erneut, oder installieren Sie aus einer Wheel-Datei.</translation>
  </message>
  <message>
   <source>This Python has no pip; install your system's package for it (python3-pip).</source>
   <translation>Dieses Python hat kein pip; installieren Sie das Paket Ihres Systems dafür (python3-pip).</translation>
  </message>
  <message>
   <source>The folder could not be written; close other QGIS windows, and check who owns your QGIS profile.</source>
   <translation>In den Ordner kann nicht geschrieben werden; schließen Sie andere QGIS-Fenster und prüfen Sie, wem Ihr QGIS-Profil gehört.</translation>
  </message>
  <message>
   <source>The disk is full; onnxruntime needs about 80 MB.</source>
   <translation>Der Datenträger ist voll; onnxruntime braucht etwa 80 MB.</translation>
  </message>
  <message>
   <source>The wheel file is damaged; download it again.</source>
   <translation>Die Wheel-Datei ist beschädigt; laden Sie sie erneut herunter.</translation>
  </message>
  <message>
   <source>There is no onnxruntime for this Python and machine; use a newer QGIS, or classical methods.</source>
   <translation>Für dieses Python und diesen Rechner gibt es kein onnxruntime; nehmen Sie ein neueres QGIS oder klassische Verfahren.</translation>
  </message>
  <message>
   <source>pip could not install onnxruntime; what it said is in View &gt; Panels &gt; Log Messages &gt; Amalgam.</source>
   <translation>pip konnte onnxruntime nicht installieren; seine Meldungen stehen unter Ansicht &gt; Bedienfelder &gt; Protokoll &gt; Amalgam.</translation>
  </message>
  <message>
   <source>onnxruntime was installed but does not load; install Microsoft's Visual C++ runtime and start QGIS again.</source>
   <translation>onnxruntime wurde installiert, lässt sich aber nicht laden; installieren Sie Microsofts Visual-C++-Laufzeit und starten Sie QGIS neu.</translation>
  </message>
  <message>
   <source>onnxruntime was installed but does not fit this QGIS's numpy; use a newer QGIS, or classical methods.</source>
   <translation>onnxruntime wurde installiert, passt aber nicht zum numpy dieses QGIS; verwenden Sie ein neueres QGIS oder klassische Verfahren.</translation>
  </message>
  <message>
   <source>onnxruntime was installed but needs a newer system; use your system's own package of it, or classical methods.</source>
   <translation>onnxruntime wurde installiert, braucht aber ein neueres System; verwenden Sie das Paket Ihres Systems oder klassische Verfahren.</translation>
  </message>
  <message>
   <source>onnxruntime was installed but does not load; what Python said is in View &gt; Panels &gt; Log Messages &gt; Amalgam.</source>
   <translation>onnxruntime wurde installiert, lässt sich aber nicht laden; Pythons Meldung steht unter Ansicht &gt; Bedienfelder &gt; Protokoll &gt; Amalgam.</translation>
  </message>
  <message>
   <source>{} is no wheel of onnxruntime; choose a file called onnxruntime-….whl, as it was downloaded.</source>
   <translation>{} ist kein Wheel von onnxruntime; wählen Sie eine Datei namens onnxruntime-….whl, so wie sie heruntergeladen wurde.</translation>
  </message>
  <message>
   <source>This wheel is for another Python or machine; download the one for Python {} ({}).</source>
   <translation>Dieses Wheel ist für ein anderes Python oder einen anderen Rechner; laden Sie das für Python {} ({}) herunter.</translation>
  </message>
  <message>
   <source>Runs: {}</source>
   <translation>Führt aus: {}</translation>
  </message>
  <message>
   <source>For machines without network: the file onnxruntime-….whl for Python {}, downloaded elsewhere.</source>
   <translation>Für Rechner ohne Netz: die Datei onnxruntime-….whl für Python {}, anderswo heruntergeladen.</translation>
  </message>
  <message>
   <source>The fusion networks need the Python package onnxruntime, which this QGIS lacks. Classical methods work without it. Installing downloads about 25 MB into your QGIS profile and changes no other package.</source>
   <translation>Die Fusionsnetze brauchen das Python-Paket onnxruntime, das diesem QGIS fehlt. Klassische Verfahren funktionieren ohne. Die Installation lädt etwa 25 MB in Ihr QGIS-Profil und ändert kein anderes Paket.</translation>
  </message>
  <message>
   <source>Wheels of onnxruntime</source>
   <translation>Wheels von onnxruntime</translation>
  </message>
  <message>
   <source>Loading onnxruntime</source>
   <translation>onnxruntime wird geladen</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Go back to the place that this preview shows.</source>
   <translation>Zum Ort zurückkehren, den diese Vorschau zeigt.</translation>
  </message>
  <message>
   <source>{}. Press to have these settings back.</source>
   <translation>{}. Drücken, um diese Einstellungen zurückzuholen.</translation>
  </message>
  <message>
   <source>Remove {}</source>
   <translation>{} entfernen</translation>
  </message>
  <message>
   <source>Go back to the place of {}</source>
   <translation>Zum Ort von {} zurückkehren</translation>
  </message>
  <message>
   <source>Pinned previews</source>
   <translation>Angeheftete Vorschauen</translation>
  </message>
  <message>
   <source>There are more pinned previews.</source>
   <translation>Es gibt weitere angeheftete Vorschauen.</translation>
  </message>
  <message>
   <source>Left of the divider</source>
   <translation>Links des Teilers</translation>
  </message>
  <message>
   <source>Right of the divider</source>
   <translation>Rechts des Teilers</translation>
  </message>
  <message>
   <source>Flicker</source>
   <translation>Blinken</translation>
  </message>
  <message>
   <source>Show the left picture alone, then the right one (space); Esc or the divider brings both back.</source>
   <translation>Das linke Bild allein zeigen, dann das rechte (Leertaste); Esc oder der Teiler bringt beide zurück.</translation>
  </message>
  <message>
   <source>Follow the map</source>
   <translation>Der Karte folgen</translation>
  </message>
  <message>
   <source>Follow the map: picture and map are moved and zoomed in step.</source>
   <translation>Der Karte folgen: Bild und Karte werden gemeinsam verschoben und gezoomt.</translation>
  </message>
  <message>
   <source>Note:</source>
   <translation>Hinweis:</translation>
  </message>
  <message>
   <source>INPUT must be the folder with the scenes, but {} is not a folder; choose another.</source>
   <translation>INPUT ist der Ordner mit den Szenen, und {} ist kein Ordner; wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>METHOD must be one of {}; not {}.</source>
   <translation>METHOD muss eines von {} sein; nicht {}.</translation>
  </message>
  <message>
   <source>OUTPUT {} cannot be made ({}); choose another folder.</source>
   <translation>OUTPUT {} lässt sich nicht anlegen ({}); wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>In {} no PAN and MS belong together; give PAN_PATTERN and MS_PATTERN.</source>
   <translation>In {} gehören keine zwei Raster als PAN und MS zusammen; geben Sie PAN_PATTERN und MS_PATTERN an.</translation>
  </message>
  <message>
   <source>In {} no PAN and MS belong together; turn on RECURSIVE, or give PAN_PATTERN and MS_PATTERN.</source>
   <translation>In {} gehören keine zwei Raster als PAN und MS zusammen; schalten Sie RECURSIVE ein, oder geben Sie PAN_PATTERN und MS_PATTERN an.</translation>
  </message>
  <message>
   <source>There is a result already; turn on OVERWRITE to fuse the scene again.</source>
   <translation>Das Ergebnis ist schon da; mit OVERWRITE wird es neu fusioniert.</translation>
  </message>
  <message>
   <source>There was not enough memory for this scene.</source>
   <translation>Für diese Szene reichte der Arbeitsspeicher nicht.</translation>
  </message>
  <message>
   <source>{}: {}</source>
   <translation>{}: {}</translation>
  </message>
  <message>
   <source>{} of {}: {}, {:.1f} s.</source>
   <translation>{} von {}: {}, {:.1f} s.</translation>
  </message>
  <message>
   <source>{} of {}: {}: {}</source>
   <translation>{} von {}: {}: {}</translation>
  </message>
  <message>
   <source>TILE_SIZE must be a multiple of 4 between {} and {}, not {}.</source>
   <translation>TILE_SIZE muss ein Vielfaches von 4 zwischen {} und {} sein, nicht {}.</translation>
  </message>
  <message>
   <source>The output would overwrite the input {}; choose another name.</source>
   <translation>Die Ausgabe würde die Eingabe {} überschreiben; wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>ENSEMBLE must be a whole number between 1 and {}, not {}.</source>
   <translation>ENSEMBLE muss eine ganze Zahl zwischen 1 und {} sein, nicht {}.</translation>
  </message>
  <message>
   <source>UNCERTAINTY is the spread of an ensemble; set ENSEMBLE to 2 or more (8 is usual).</source>
   <translation>UNCERTAINTY ist die Streuung eines Ensembles; setzen Sie ENSEMBLE auf 2 oder mehr (üblich ist 8).</translation>
  </message>
  <message>
   <source>UNCERTAINTY needs samples that differ, and with fewer than {} steps they do not; set STEPS to 4 or more.</source>
   <translation>UNCERTAINTY braucht Stichproben, die sich unterscheiden, und mit weniger als {} Schritten tun sie das nicht; setzen Sie STEPS auf 4 oder mehr.</translation>
  </message>
  <message>
   <source>OUTPUT and UNCERTAINTY name the same file; give each its own.</source>
   <translation>OUTPUT und UNCERTAINTY nennen dieselbe Datei; geben Sie jedem eine eigene.</translation>
  </message>
  <message>
   <source>SHARPNESS must be between 0 and 1, not {:g}.</source>
   <translation>SHARPNESS muss zwischen 0 und 1 liegen, nicht bei {:g}.</translation>
  </message>
  <message>
   <source>FINE_COLOURS must be one of {}, not {}.</source>
   <translation>FINE_COLOURS muss eines von {} sein, nicht {}.</translation>
  </message>
  <message>
   <source>CONSISTENCY must be a whole number between 0 and {}, not {}.</source>
   <translation>CONSISTENCY muss eine ganze Zahl zwischen 0 und {} sein, nicht {}.</translation>
  </message>
  <message>
   <source>{} and RESIDUAL name the same file; give each its own.</source>
   <translation>{} und RESIDUAL nennen dieselbe Datei; geben Sie jedem eine eigene.</translation>
  </message>
  <message>
   <source>{} names the same file as another output; give it a name of its own.</source>
   <translation>{} nennt dieselbe Datei wie eine andere Ausgabe; geben Sie einen eigenen Namen an.</translation>
  </message>
  <message>
   <source>STEPS must be a whole number between 1 and {}, not {}.</source>
   <translation>STEPS muss eine ganze Zahl zwischen 1 und {} sein, nicht {}.</translation>
  </message>
  <message>
   <source>The output {} is a folder; give it a name that ends in .tif.</source>
   <translation>Die Ausgabe {} ist ein Ordner; wählen Sie einen Namen, der auf .tif endet.</translation>
  </message>
  <message>
   <source>The output {} must be a GeoTIFF; give it a name that ends in .tif.</source>
   <translation>Die Ausgabe {} muss ein GeoTIFF sein; geben Sie ihr einen Namen, der auf .tif endet.</translation>
  </message>
  <message>
   <source>The output folder {} does not exist; create it or choose another.</source>
   <translation>Den Ausgabeordner {} gibt es nicht; legen Sie ihn an oder wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>MTF_GAIN must lie between {:g} and {:g}, or be 0 if it is not known, not {:g}.</source>
   <translation>MTF_GAIN muss zwischen {:g} und {:g} liegen oder 0 sein, wenn es nicht bekannt ist, nicht {:g}.</translation>
  </message>
  <message>
   <source>{} must be numbers separated by commas, not "{}".</source>
   <translation>{} muss aus Zahlen mit Kommas dazwischen bestehen, nicht „{}“.</translation>
  </message>
  <message>
   <source>{} must be 0 or more, and at least one of them more than 0.</source>
   <translation>{} müssen 0 oder mehr sein, und mindestens eines davon mehr als 0.</translation>
  </message>
  <message>
   <source>CLUSTER must be local:2, for two workers on this machine, or the address of a Dask scheduler, such as tcp://10.0.0.1:8786, not {}.</source>
   <translation>CLUSTER muss local:2 sein, für zwei Worker auf diesem Rechner, oder die Adresse eines Dask-Schedulers wie tcp://10.0.0.1:8786, nicht {}.</translation>
  </message>
  <message>
   <source>No Dask scheduler answers at {}; start one there (dask scheduler), correct CLUSTER, or leave it empty.</source>
   <translation>Unter {} antwortet kein Dask-Scheduler; starten Sie dort einen (dask scheduler), berichtigen Sie CLUSTER oder lassen Sie es leer.</translation>
  </message>
  <message>
   <source>The scheduler {} has no workers; start some (dask worker {}) where this version of Amalgam is installed.</source>
   <translation>Der Scheduler {} hat keine Worker; starten Sie welche (dask worker {}), wo diese Version von Amalgam installiert ist.</translation>
  </message>
  <message>
   <source>One tile ended {} workers, one after another; they may lack memory, and a smaller TILE_SIZE needs less.</source>
   <translation>An einer Kachel sind {} Worker nacheinander zugrunde gegangen; vielleicht fehlt ihnen Speicher, und eine kleinere TILE_SIZE braucht weniger.</translation>
  </message>
  <message>
   <source>The workers of {} do not have Amalgam ({}); install its wheel, of this version, where they run.</source>
   <translation>Den Workern von {} fehlt Amalgam ({}); installieren Sie dort, wo sie laufen, sein Wheel in dieser Version.</translation>
  </message>
  <message>
   <source>The scheduler {} is not there any more; start it again, and run again.</source>
   <translation>Den Scheduler {} gibt es nicht mehr; starten Sie ihn und dann diesen Lauf noch einmal.</translation>
  </message>
  <message>
   <source>CLUSTER needs Dask's package distributed, which is not available here ({}); leave CLUSTER empty, or install it with: {}</source>
   <translation>CLUSTER braucht das Paket distributed von Dask, das hier fehlt ({}); lassen Sie CLUSTER leer, oder installieren Sie es mit: {}</translation>
  </message>
  <message>
   <source>Workers cannot be started from {}; start them by hand, and give CLUSTER the address of their scheduler.</source>
   <translation>Von {} aus lassen sich keine Worker starten; starten Sie sie von Hand und geben Sie CLUSTER die Adresse ihres Schedulers.</translation>
  </message>
  <message>
   <source>The network runs on the cluster {} ({} threads of its workers).</source>
   <translation>Das Netz läuft auf dem Cluster {} ({} Threads seiner Worker).</translation>
  </message>
  <message>
   <source>A worker made a tile that cannot be seen here; write OUTPUT to a disk that all workers share.</source>
   <translation>Ein Worker hat eine Kachel geschrieben, die hier nicht zu sehen ist; legen Sie OUTPUT auf einen Datenträger, den alle Worker teilen.</translation>
  </message>
  <message>
   <source>The worker on {} says: {}</source>
   <translation>Der Worker auf {} meldet: {}</translation>
  </message>
  <message>
   <source>it has another file of the model {}; install the same one.</source>
   <translation>Er hat eine andere Datei des Modells {}; installieren Sie dieselbe.</translation>
  </message>
  <message>
   <source>the folder {} is not there; write OUTPUT to a disk that all workers have under the same path.</source>
   <translation>Den Ordner {} gibt es dort nicht; legen Sie OUTPUT auf einen Datenträger, den alle Worker unter demselben Pfad haben.</translation>
  </message>
  <message>
   <source>it has version {} of Amalgam and the run version {}; install the same one.</source>
   <translation>Er hat Amalgam in Version {}, der Lauf in Version {}; installieren Sie dieselbe.</translation>
  </message>
  <message>
   <source>it reads other rasters than the run does; all workers must see the same files.</source>
   <translation>Er liest andere Raster als der Lauf; alle Worker müssen dieselben Dateien sehen.</translation>
  </message>
  <message>
   <source>The table {} needs a name that ends in .csv.</source>
   <translation>Die Tabelle {} braucht einen Namen, der auf .csv endet.</translation>
  </message>
  <message>
   <source>The table's folder {} does not exist; create it or choose another.</source>
   <translation>Den Ordner {} der Tabelle gibt es nicht; legen Sie ihn an oder wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>FOLDER lies in {}, which does not exist; choose another.</source>
   <translation>FOLDER liegt in {}, das es nicht gibt; wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>FOLDER {} cannot be made ({}); choose another.</source>
   <translation>FOLDER {} lässt sich nicht anlegen ({}); wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>{}, {}, {}</source>
   <translation>{}, {}, {}</translation>
  </message>
  <message>
   <source>1 step</source>
   <translation>1 Schritt</translation>
  </message>
  <message>
   <source>{} steps</source>
   <translation>{} Schritte</translation>
  </message>
  <message>
   <source>There is nothing to compare; choose some METHODS.</source>
   <translation>Es gibt nichts zu vergleichen; wählen Sie METHODS.</translation>
  </message>
  <message>
   <source>That makes {} combinations; choose fewer ({} at most).</source>
   <translation>Das ergibt {} Kombinationen; wählen Sie weniger (höchstens {}).</translation>
  </message>
  <message>
   <source>STEPS must be whole numbers separated by commas, such as 1,4,25, not "{}".</source>
   <translation>STEPS muss aus ganzen Zahlen mit Kommas dazwischen bestehen, etwa 1,4,25, nicht „{}“.</translation>
  </message>
  <message>
   <source>STEPS must be whole numbers between 1 and {}, such as 1,4,25, not "{}".</source>
   <translation>STEPS muss aus ganzen Zahlen zwischen 1 und {} bestehen, etwa 1,4,25, nicht „{}“.</translation>
  </message>
  <message>
   <source>There is no method called {}; choose some of: {}.</source>
   <translation>Ein Verfahren namens {} gibt es nicht; wählen Sie aus: {}.</translation>
  </message>
  <message>
   <source>{} needs a scheduler and a number of steps; choose SCHEDULERS and STEPS.</source>
   <translation>{} braucht einen Scheduler und eine Schrittzahl; wählen Sie SCHEDULERS und STEPS.</translation>
  </message>
  <message>
   <source>SCHEDULERS must be some of {}; not {}.</source>
   <translation>SCHEDULERS muss aus {} gewählt sein, nicht {}.</translation>
  </message>
  <message>
   <source>None of the methods could be run; {} said: {}</source>
   <translation>Keines der Verfahren ließ sich ausführen; {} meldete: {}</translation>
  </message>
  <message>
   <source>There was not enough memory; choose a smaller EXTENT.</source>
   <translation>Der Arbeitsspeicher reichte nicht; wählen Sie ein kleineres EXTENT.</translation>
  </message>
  <message>
   <source>{}, {}</source>
   <translation>{}, {}</translation>
  </message>
  <message>
   <source>The scheduler staged needs STEPS of at least 2, one for each stage; for 1 step choose ddim.</source>
   <translation>Der Scheduler staged braucht STEPS von mindestens 2, einen für jede Stufe; für 1 Schritt wählen Sie ddim.</translation>
  </message>
  <message>
   <source>The scheduler staged spaces its own steps; choose trailing instead of {}.</source>
   <translation>Der Scheduler staged verteilt seine Schritte selbst; wählen Sie trailing statt {}.</translation>
  </message>
  <message>
   <source>The schedule has no room for {} steps around a switch at noise level {:g}; try {:.2g}.</source>
   <translation>Im Rauschplan ist kein Platz für {} Schritte um einen Wechsel beim Rauschpegel {:g}; versuchen Sie {:.2g}.</translation>
  </message>
  <message>
   <source>Eta must lie between 0 (deterministic) and 1 (ancestral), not {:g}.</source>
   <translation>Eta muss zwischen 0 (deterministisch) und 1 (ancestral) liegen, nicht {:g}.</translation>
  </message>
  <message>
   <source>Heun's method in sigma cannot start from pure noise; use flow_heun, or trailing ddim.</source>
   <translation>Das Heun-Verfahren in Sigma kann nicht mit reinem Rauschen beginnen; nehmen Sie flow_heun, oder ddim mit trailing.</translation>
  </message>
  <message>
   <source>pure noise</source>
   <translation>reines Rauschen</translation>
  </message>
  <message>
   <source>a clean image</source>
   <translation>ein Bild ohne Rauschen</translation>
  </message>
  <message>
   <source>The parameterisation {} is not defined for {}; use x0, or stop short of it.</source>
   <translation>Die Parametrisierung {} ist für {} nicht definiert; nehmen Sie x0, oder hören Sie kurz davor auf.</translation>
  </message>
  <message>
   <source>A network must estimate one of {}, not {}.</source>
   <translation>Ein Netz muss eines von {} schätzen, nicht {}.</translation>
  </message>
  <message>
   <source>SCHEDULER must be one of {}, not {}.</source>
   <translation>SCHEDULER muss eines von {} sein, nicht {}.</translation>
  </message>
  <message>
   <source>The spacing must be one of {}, not {}.</source>
   <translation>Der Abstand muss einer von {} sein, nicht {}.</translation>
  </message>
  <message>
   <source>Eta belongs to the scheduler ddim; leave it at 0 for {}.</source>
   <translation>Eta gehört zum Scheduler ddim; lassen Sie es für {} auf 0.</translation>
  </message>
  <message>
   <source>STEPS must lie between 1 and {} here, not {}; try {}.</source>
   <translation>STEPS muss hier zwischen 1 und {} liegen, nicht {}; versuchen Sie {}.</translation>
  </message>
  <message>
   <source>A network that estimates epsilon cannot start from pure noise, as this schedule does; choose the scheduler ddim with the schedule cosine, or a network that estimates x0 or v.</source>
   <translation>Ein Netz, das epsilon schätzt, kann nicht mit reinem Rauschen beginnen, wie es dieser Rauschplan tut; wählen Sie den Scheduler ddim mit dem Rauschplan cosine, oder ein Netz, das x0 oder v schätzt.</translation>
  </message>
  <message>
   <source>With {} spacing and STEPS {} the network would be shown pure noise and told that it is clean; choose trailing spacing.</source>
   <translation>Mit dem Abstand {} und STEPS {} bekäme das Netz reines Rauschen zu sehen und würde ihm gesagt, es sei keines; wählen Sie den Abstand trailing.</translation>
  </message>
  <message>
   <source>The schedule must be one of {}, not {}.</source>
   <translation>Der Rauschplan muss einer von {} sein, nicht {}.</translation>
  </message>
  <message>
   <source>STEPS must be at least 1.</source>
   <translation>STEPS muss mindestens 1 sein.</translation>
  </message>
  <message>
   <source>The noise levels of a sampler must fall from at most 1 to at least 0; choose fewer steps or trailing spacing.</source>
   <translation>Die Rauschpegel eines Samplers müssen von höchstens 1 auf mindestens 0 fallen; wählen Sie weniger Schritte oder den Abstand trailing.</translation>
  </message>
  <message>
   <source>The stretches of a staged schedule must meet at a time between 0 and 1 and a log-SNR between -{:g} and {:g}, not at {:g} and {:g}; try 0.6 and 0.</source>
   <translation>Die Abschnitte eines gestuften Rauschplans müssen sich bei einer Zeit zwischen 0 und 1 und einem log-SNR zwischen -{:g} und {:g} treffen, nicht bei {:g} und {:g}; versuchen Sie 0,6 und 0.</translation>
  </message>
  <message>
   <source>The number of steps must lie between 1 and {}, not {}; try 4.</source>
   <translation>Die Zahl der Schritte muss zwischen 1 und {} liegen, nicht {}; versuchen Sie 4.</translation>
  </message>
  <message>
   <source>A table's indices can be spaced trailing, leading or linspace, not {}.</source>
   <translation>Die Indizes einer Tabelle haben den Abstand trailing, leading oder linspace, nicht {}.</translation>
  </message>
  <message>
   <source>The noise level to start at must be above 0 and at most 1, not {:g}; try 0.5.</source>
   <translation>Der Rauschpegel für den Anfang muss über 0 und höchstens bei 1 liegen, nicht bei {:g}; versuchen Sie 0,5.</translation>
  </message>
  <message>
   <source>The noise level {:g} is below the first steps of this schedule; start higher, at 0.5.</source>
   <translation>Der Rauschpegel {:g} liegt unter den ersten Schritten dieses Rauschplans; beginnen Sie höher, bei 0,5.</translation>
  </message>
  <message>
   <source>Karras spacing needs a finite sigma to start from and this schedule starts from pure noise; choose trailing spacing, or the schedule scaled_linear.</source>
   <translation>Der Karras-Abstand braucht für den Anfang ein endliches Sigma, und dieser Rauschplan beginnt mit reinem Rauschen; wählen Sie den Abstand trailing, oder den Rauschplan scaled_linear.</translation>
  </message>
  <message>
   <source>Karras spacing would spend {} of {} steps on this schedule above sigma 10, where nothing but noise is to be seen; choose trailing spacing, or the schedule scaled_linear.</source>
   <translation>Der Karras-Abstand würde {} von {} Schritten dieses Rauschplans über Sigma 10 verbringen, wo nichts als Rauschen zu sehen ist; wählen Sie den Abstand trailing, oder den Rauschplan scaled_linear.</translation>
  </message>
  <message>
   <source>The second sampler of a staged one must start at the noise level where the first ends.</source>
   <translation>Der zweite Sampler eines gestuften muss bei dem Rauschpegel beginnen, bei dem der erste endet.</translation>
  </message>
  <message>
   <source>The name of the output {} is {} bytes long, and file systems take {} at most; choose a shorter one.</source>
   <translation>Der Name der Ausgabe {} ist {} Bytes lang, und Dateisysteme erlauben höchstens {}; wählen Sie einen kürzeren.</translation>
  </message>
  <message>
   <source>The output folder {} cannot be written ({}); choose another.</source>
   <translation>In den Ausgabeordner {} lässt sich nicht schreiben ({}); wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>The output {} is open or protected ({}); remove its layer from the project, or choose another name.</source>
   <translation>Die Ausgabe {} ist geöffnet oder geschützt ({}); entfernen Sie ihren Layer aus dem Projekt oder wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>The model file's card is nested too deeply to be read.</source>
   <translation>Der Steckbrief der Modelldatei ist zu tief verschachtelt, um gelesen zu werden.</translation>
  </message>
  <message>
   <source>The model file's card cannot be read: {}.</source>
   <translation>Der Steckbrief der Modelldatei lässt sich nicht lesen: {}.</translation>
  </message>
  <message>
   <source>The model file's card asks for {}, and this version knows {}; update the plugin or choose another model.</source>
   <translation>Der Steckbrief der Modelldatei verlangt {}, und diese Version kennt {}; aktualisieren Sie die Erweiterung oder wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>{} is not an ONNX file that can be read; choose another model.</source>
   <translation>{} ist keine lesbare ONNX-Datei; wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>{} holds {}, and a network of this plugin may hold neither loops and branches nor weights in another file; choose another model.</source>
   <translation>{} enthält {}; ein Netz dieser Erweiterung darf aber weder Schleifen und Verzweigungen noch Gewichte in einer anderen Datei enthalten; wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>The model {} {} was made for another version of the plugin (it asks for {}, this version gives {}); choose another model.</source>
   <translation>Das Modell {} {} ist für eine andere Version des Plugins gemacht (es verlangt {}, diese Version liefert {}); wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>The model {} {} was made for another version of the plugin (it takes {} conditions and {} statistics, this version gives {} and {}); choose another model.</source>
   <translation>Das Modell {} {} wurde für eine andere Version der Erweiterung gemacht (es nimmt {} Bedingungen und {} Statistiken, diese Version gibt {} und {}); wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>The model {} {} takes or gives arrays of other shapes than a network of its family ({}); choose another model.</source>
   <translation>Das Modell {} {} nimmt oder liefert Felder anderer Form als ein Netz seiner Familie ({}); wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>The model {} belongs to the family {}, which is not made for this; choose a model of one of these families: {}.</source>
   <translation>Das Modell {} gehört zur Familie {} und ist nicht hierfür gemacht; wählen Sie ein Modell einer dieser Familien: {}.</translation>
  </message>
  <message>
   <source>{} has no Amalgam model card inside; choose a model made for this plugin.</source>
   <translation>{} enthält keinen Amalgam-Steckbrief; wählen Sie ein Modell, das für diese Erweiterung gemacht ist.</translation>
  </message>
  <message>
   <source>{} leads nowhere (a broken link); remove it, or choose another model.</source>
   <translation>{} führt ins Leere (eine tote Verknüpfung); entfernen Sie die Datei, oder wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>{} is no file but a folder, a pipe or a device; choose another model.</source>
   <translation>{} ist keine Datei, sondern ein Ordner, eine Pipe oder ein Gerät; wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>{} has {:,.0f} MB, more than any ONNX file can have; choose another model.</source>
   <translation>{} hat {:,.0f} MB, mehr als eine ONNX-Datei haben kann; wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>The model {} has no int8 file ({}.int8.onnx) beside it; set PRECISION to auto, fp16 or fp32.</source>
   <translation>Neben dem Modell {} liegt keine int8-Datei ({}.int8.onnx); setzen Sie PRECISION auf auto, fp16 oder fp32.</translation>
  </message>
  <message>
   <source>{} could not be used: {}</source>
   <translation>{} ließ sich nicht verwenden: {}</translation>
  </message>
  <message>
   <source>there is an accelerator</source>
   <translation>es gibt einen Beschleuniger</translation>
  </message>
  <message>
   <source>as asked</source>
   <translation>wie verlangt</translation>
  </message>
  <message>
   <source>onnxruntime lists it but did not load it.</source>
   <translation>onnxruntime führt es auf, hat es aber nicht geladen.</translation>
  </message>
  <message>
   <source>There is no precision {}; set PRECISION to one of {}.</source>
   <translation>Eine Genauigkeit {} gibt es nicht; setzen Sie PRECISION auf eines von {}.</translation>
  </message>
  <message>
   <source>the model has no int8 file</source>
   <translation>das Modell hat keine int8-Datei</translation>
  </message>
  <message>
   <source>int8 was measured to lose too much, or was not measured</source>
   <translation>int8 verlor bei der Messung zu viel, oder wurde nicht gemessen</translation>
  </message>
  <message>
   <source>this processor has no 8-bit dot products, without which int8 gains nothing</source>
   <translation>dieser Prozessor kann keine 8-Bit-Skalarprodukte, ohne die int8 nichts bringt</translation>
  </message>
  <message>
   <source>this processor has 8-bit dot products, and int8 loses {}</source>
   <translation>dieser Prozessor kann 8-Bit-Skalarprodukte, und int8 verliert {}</translation>
  </message>
  <message>
   <source>{:.2f} % of ERGAS</source>
   <translation>{:.2f} % in ERGAS</translation>
  </message>
  <message>
   <source>{:.3f}° of SAM</source>
   <translation>{:.3f}° in SAM</translation>
  </message>
  <message>
   <source>{:.2f} dB</source>
   <translation>{:.2f} dB</translation>
  </message>
  <message>
   <source>{} and {}</source>
   <translation>{} und {}</translation>
  </message>
  <message>
   <source>this processor has no 8-bit dot products, so it may take as long as fp32, or longer</source>
   <translation>dieser Prozessor kann keine 8-Bit-Skalarprodukte, also kann es so lange dauern wie fp32 oder länger</translation>
  </message>
  <message>
   <source>The model file {} is left out; give it a plain name.</source>
   <translation>Die Modelldatei {} wird ausgelassen; geben Sie ihr einen einfachen Namen.</translation>
  </message>
  <message>
   <source>There is no model called {}; choose one of: {}.</source>
   <translation>Ein Modell namens {} gibt es nicht; wählen Sie eines von: {}.</translation>
  </message>
  <message>
   <source>The model {} belongs to the family {}, which is not made for this; choose one of: {}.</source>
   <translation>Das Modell {} gehört zur Familie {} und ist nicht dafür gemacht; wählen Sie eines von: {}.</translation>
  </message>
  <message>
   <source>{} cannot be read ({}); remove it.</source>
   <translation>{} lässt sich nicht lesen ({}); entfernen Sie die Datei.</translation>
  </message>
  <message>
   <source>The model file {} is not the one that came with the plugin (its digest differs from {}); reinstall the plugin.</source>
   <translation>Die Modelldatei {} ist nicht die, die mit der Erweiterung kam (ihre Prüfsumme weicht von {} ab); installieren Sie die Erweiterung neu.</translation>
  </message>
  <message>
   <source>onnxruntime, which runs the fusion networks, is not available in this QGIS; install it with: {}</source>
   <translation>onnxruntime, das die Fusionsnetze ausführt, ist in diesem QGIS nicht vorhanden; installieren Sie es mit: {}</translation>
  </message>
  <message>
   <source>onnxruntime, which runs the fusion networks, is not available in this QGIS ({}); install it with: {}</source>
   <translation>onnxruntime, das die Fusionsnetze ausführt, ist in diesem QGIS nicht vorhanden ({}); installieren Sie es mit: {}</translation>
  </message>
  <message>
   <source>onnxruntime says: {}</source>
   <translation>onnxruntime meldet: {}</translation>
  </message>
  <message>
   <source>{} is not a model that onnxruntime can load; choose another model.</source>
   <translation>{} ist kein Modell, das onnxruntime laden kann; wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>as stored</source>
   <translation>wie gespeichert</translation>
  </message>
  <message>
   <source>fp32 or shorter</source>
   <translation>fp32 oder kürzer</translation>
  </message>
  <message>
   <source>{} from weights stored as fp16</source>
   <translation>{} aus als fp16 gespeicherten Gewichten</translation>
  </message>
  <message>
   <source>1 thread</source>
   <translation>1 Thread</translation>
  </message>
  <message>
   <source>{} threads</source>
   <translation>{} Threads</translation>
  </message>
  <message>
   <source>Model {} {}: {} on {}, onnxruntime {} ({}).</source>
   <translation>Modell {} {}: {} auf {}, onnxruntime {} ({}).</translation>
  </message>
  <message>
   <source>The model {} cannot be run; it may not be made for this version, or memory may be short (a smaller TILE_SIZE needs less): {}</source>
   <translation>Das Modell {} lässt sich nicht ausführen; vielleicht ist es nicht für diese Version gemacht, oder der Speicher ist knapp (ein kleineres TILE_SIZE braucht weniger): {}</translation>
  </message>
  <message>
   <source>The model {} gave an array of {} for a tile of {}; choose another model.</source>
   <translation>Das Modell {} lieferte ein Feld von {} für eine Kachel von {}; wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>The model {} estimated values that are not finite (NaN or infinity), so nothing was written; choose another model.</source>
   <translation>Das Modell {} hat Werte geschätzt, die nicht endlich sind (NaN oder unendlich); daher wurde nichts geschrieben; wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>The model {} takes more than {:,.0f} MB of memory for a tile of {} x {} pixels; choose another model.</source>
   <translation>Das Modell {} braucht mehr als {:,.0f} MB Speicher für eine Kachel von {} x {} Pixeln; wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>The model {} takes longer than {:g} seconds for a tile of {} x {} pixels; choose another model.</source>
   <translation>Das Modell {} braucht länger als {:g} Sekunden für eine Kachel von {} x {} Pixeln; wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>The model {} cannot be run on a tile of {} x {} pixels ({}); choose another model.</source>
   <translation>Das Modell {} lässt sich auf einer Kachel von {} x {} Pixeln nicht ausführen ({}); wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>The VIIRS raster reads {:.4g} (median) where DMSP sees dark land, which cannot be radiance in nW/cm2/sr; choose VIIRS radiance in that unit.</source>
   <translation>Das VIIRS-Raster zeigt {:.4g} (Median), wo DMSP dunkles Land sieht; das kann keine Strahldichte in nW/cm2/sr sein. Wählen Sie VIIRS-Strahldichte in dieser Einheit.</translation>
  </message>
  <message>
   <source>Where DMSP sees light, the VIIRS raster reads {:.2g} times what is usual: check that it is radiance in nW/cm2/sr, and that its scale is declared if it has one.</source>
   <translation>Wo DMSP Licht sieht, zeigt das VIIRS-Raster das {:.2g}-Fache des Üblichen: Prüfen Sie, ob es Strahldichte in nW/cm2/sr ist, und ob seine Skalierung angegeben ist, falls es eine hat.</translation>
  </message>
  <message>
   <source>The VIIRS raster holds values from {:.4g} to {:.4g}, half of them above {:.4g}, which cannot be radiance in nW/cm2/sr; choose VIIRS radiance, and declare its scale and its nodata value if it has any.</source>
   <translation>Das VIIRS-Raster enthält Werte von {:.4g} bis {:.4g}, die Hälfte davon über {:.4g}; das kann keine Strahldichte in nW/cm2/sr sein. Wählen Sie VIIRS-Strahldichte, und geben Sie ihre Skalierung und ihren Nodata-Wert an, falls sie welche hat.</translation>
  </message>
  <message>
   <source>The brightest value of the VIIRS raster is {:.2g}; it seems to be in another unit than nW/cm2/sr. If it is in W/cm2/sr, multiply it by 1e9.</source>
   <translation>Der hellste Wert des VIIRS-Rasters ist {:.2g}; es scheint eine andere Einheit als nW/cm2/sr zu haben. Ist es W/cm2/sr, multiplizieren Sie es mit 1e9.</translation>
  </message>
  <message>
   <source>SENSOR must be one of {}, not {}.</source>
   <translation>SENSOR muss eines von {} sein, nicht {}.</translation>
  </message>
  <message>
   <source>The spread of {} samples is a poor measure: errors lie within twice UNCERTAINTY less often than they should. Set ENSEMBLE to {} or more.</source>
   <translation>Die Streuung von {} Stichproben ist ein schlechtes Maß: Fehler liegen seltener innerhalb des Doppelten von UNCERTAINTY, als sie sollten. Setzen Sie ENSEMBLE auf {} oder mehr.</translation>
  </message>
  <message>
   <source>A raster this large draws quickly only with overviews; turn on OVERVIEWS, or set FORMAT to COG.</source>
   <translation>Ein so großes Raster wird nur mit Übersichten schnell gezeichnet; schalten Sie OVERVIEWS ein, oder setzen Sie FORMAT auf COG.</translation>
  </message>
  <message>
   <source>What is done cannot be put on record in the folder {} ({}); make room, or choose another output folder.</source>
   <translation>Was getan ist, lässt sich im Ordner {} nicht festhalten ({}); schaffen Sie Platz, oder wählen Sie einen anderen Ausgabeordner.</translation>
  </message>
  <message>
   <source>What an earlier run of this job has done does not come out the same now (another processor, or other versions of libraries), so it is done again.</source>
   <translation>Was ein früherer Lauf dieses Auftrags getan hat, ergibt sich jetzt nicht genau gleich (anderer Prozessor oder andere Versionen von Bibliotheken) und wird deshalb noch einmal getan.</translation>
  </message>
  <message>
   <source>Resumed: {:,} of {:,} tiles ({:,.0f} s of work) are taken over from an earlier run of this job.</source>
   <translation>Fortgesetzt: {:,} von {:,} Kacheln ({:,.0f} s Arbeit) werden von einem früheren Lauf dieses Auftrags übernommen.</translation>
  </message>
  <message>
   <source>The model {} is a regression, whose answer is always the same; leave UNCERTAINTY empty, or choose a model that draws samples.</source>
   <translation>Das Modell {} ist eine Regression, deren Antwort immer dieselbe ist; lassen Sie UNCERTAINTY leer, oder wählen Sie ein Modell, das Stichproben zieht.</translation>
  </message>
  <message>
   <source>The model {} is a regression: it takes one step and gives one sample.</source>
   <translation>Das Modell {} ist eine Regression: Es braucht einen Schritt und gibt eine Stichprobe.</translation>
  </message>
  <message>
   <source>The model {} cannot be sampled by {}; choose another SCHEDULER: {}</source>
   <translation>Aus dem Modell {} kann {} keine Stichproben ziehen; wählen Sie einen anderen SCHEDULER: {}</translation>
  </message>
  <message>
   <source>An earlier run for this output was stopped, but it was another job ({}), so its work is put aside in {}; it is removed once this output is complete, or after {} days.</source>
   <translation>Ein früherer Lauf für diese Ausgabe wurde angehalten, war aber ein anderer Auftrag ({}); was er getan hat, bleibt in {} beiseite, bis diese Ausgabe fertig ist, höchstens aber {} Tage.</translation>
  </message>
  <message>
   <source>{:,} of {:,} tiles are done and kept for {} days in {}; running the same job again goes on from there.</source>
   <translation>{:,} von {:,} Kacheln sind fertig und bleiben {} Tage in {}; wenn Sie denselben Auftrag noch einmal starten, geht es von dort weiter.</translation>
  </message>
  <message>
   <source>No MS raster has this name; give PAN_PATTERN and MS_PATTERN.</source>
   <translation>Kein MS-Raster hat diesen Namen; geben Sie PAN_PATTERN und MS_PATTERN an.</translation>
  </message>
  <message>
   <source>No PAN raster has this name; give PAN_PATTERN and MS_PATTERN.</source>
   <translation>Kein PAN-Raster hat diesen Namen; geben Sie PAN_PATTERN und MS_PATTERN an.</translation>
  </message>
  <message>
   <source>Several rasters could belong to this one; give PAN_PATTERN and MS_PATTERN.</source>
   <translation>Mehrere Raster könnten zu diesem gehören; geben Sie PAN_PATTERN und MS_PATTERN an.</translation>
  </message>
  <message>
   <source>PAN_PATTERN and MS_PATTERN go together; give both, such as *_pan.tif and *_ms.tif, or none.</source>
   <translation>PAN_PATTERN und MS_PATTERN gehören zusammen; geben Sie beide an, etwa *_pan.tif und *_ms.tif, oder keines.</translation>
  </message>
  <message>
   <source>PAN_PATTERN and MS_PATTERN need the same number of *, at least one, for what both names share.</source>
   <translation>PAN_PATTERN und MS_PATTERN brauchen gleich viele *, mindestens einen, für das, was in beiden Namen gleich ist.</translation>
  </message>
  <message>
   <source>PAN_PATTERN and MS_PATTERN are the same; they must tell PAN from MS.</source>
   <translation>PAN_PATTERN und MS_PATTERN sind gleich; sie müssen PAN von MS unterscheiden.</translation>
  </message>
  <message>
   <source>The bands of {} cannot be read together; check that all of them are there.</source>
   <translation>Die Kanäle von {} lassen sich nicht zusammen lesen; prüfen Sie, ob alle vorhanden sind.</translation>
  </message>
  <message>
   <source>The bands of {} cannot be read together: {}</source>
   <translation>Die Kanäle von {} lassen sich nicht zusammen lesen: {}</translation>
  </message>
  <message>
   <source>{} does not hold the bands of a Sentinel-2 product (files named like ..._B02_10m.jp2 or ..._B02.jp2): found {}; choose a SAFE folder, its zip, or a folder with the bands.</source>
   <translation>{} enthält nicht die Kanäle eines Sentinel-2-Produkts (Dateien mit Namen wie ..._B02_10m.jp2 oder ..._B02.jp2): gefunden wurde {}; wählen Sie einen SAFE-Ordner, dessen Zip oder einen Ordner mit den Kanälen.</translation>
  </message>
  <message>
   <source>{}.</source>
   <translation>{}.</translation>
  </message>
  <message>
   <source>SPECTRAL and GUIDE have hardly a valid pixel in common; choose other rasters.</source>
   <translation>SPECTRAL und GUIDE haben kaum ein gültiges Pixel gemeinsam; wählen Sie andere Raster.</translation>
  </message>
  <message>
   <source>FUSED, {} and {} share fewer than {} pixels a side, the block that the indices are taken over; choose three rasters of the same place.</source>
   <translation>FUSED, {} und {} haben weniger als {} Pixel je Seite gemeinsam, den Block, über den die Indizes gebildet werden; wählen Sie drei Raster desselben Ortes.</translation>
  </message>
  <message>
   <source>No block of {} x {} pixels is free of nodata in {}, {} and FUSED; choose other rasters.</source>
   <translation>Kein Block von {} x {} Pixeln ist in {}, {} und FUSED frei von Nodata; wählen Sie andere Raster.</translation>
  </message>
  <message>
   <source>{} and {} differ in size and at least one has no CRS or georeference, so nothing tells how they lie; assign it first (Raster &gt; Projections &gt; Assign Projection).</source>
   <translation>{} und {} sind verschieden groß, und mindestens eines hat kein KBS oder keine Georeferenz, so dass nichts sagt, wie sie liegen; weisen Sie sie zuerst zu (Raster &gt; Projektionen &gt; Projektion zuweisen).</translation>
  </message>
  <message>
   <source>{} and {} have different coordinate reference systems; warp {} to {}'s grid.</source>
   <translation>{} und {} haben verschiedene Koordinatenbezugssysteme; projizieren Sie {} auf das Gitter von {}.</translation>
  </message>
  <message>
   <source>{} is rotated or flipped against {}; warp it to {}'s grid first.</source>
   <translation>{} ist gegen {} gedreht oder gespiegelt; projizieren Sie es zuerst auf das Gitter von {}.</translation>
  </message>
  <message>
   <source>A pixel of {} is {:.3g} times as large as one of {}; both must lie on one grid: resample {} to {}'s grid first.</source>
   <translation>Ein Pixel von {} ist {:.3g}-mal so groß wie eines von {}; beide müssen auf einem Gitter liegen: Rechnen Sie {} zuerst auf das Gitter von {} um.</translation>
  </message>
  <message>
   <source>{} lies {:.2f} pixels off {}'s grid; resample it to that grid first.</source>
   <translation>{} liegt {:.2f} Pixel neben dem Gitter von {}; rechnen Sie es zuerst auf dieses Gitter um.</translation>
  </message>
  <message>
   <source>CROP leaves nothing of the {} x {} pixels to compare; make it smaller than {}.</source>
   <translation>CROP lässt von den {} x {} Pixeln nichts zu vergleichen übrig; machen Sie es kleiner als {}.</translation>
  </message>
  <message>
   <source>The report {} needs a name that ends in .html.</source>
   <translation>Der Bericht {} braucht einen Namen, der auf .html endet.</translation>
  </message>
  <message>
   <source>The report's folder {} does not exist; create it or choose another.</source>
   <translation>Den Ordner {} des Berichts gibt es nicht; legen Sie ihn an oder wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>{} and {} need the same bands in the same order, but have {} and {}.</source>
   <translation>{} und {} brauchen dieselben Kanäle in derselben Reihenfolge, haben aber {} und {}.</translation>
  </message>
  <message>
   <source>Bands that are flagged as bad (bbl) are not compared: {}.</source>
   <translation>Kanäle, die als schlecht gekennzeichnet sind (bbl), werden nicht verglichen: {}.</translation>
  </message>
  <message>
   <source>FUSED and REFERENCE have no valid pixels in common (all nodata); choose other rasters.</source>
   <translation>FUSED und REFERENCE haben keine gültigen Pixel gemeinsam (alles Nodata); wählen Sie andere Raster.</translation>
  </message>
  <message>
   <source>REFERENCE holds no valid pixel (all nodata); choose another raster.</source>
   <translation>REFERENCE enthält kein gültiges Pixel (alles Nodata); wählen Sie ein anderes Raster.</translation>
  </message>
  <message>
   <source>REFERENCE has no value above zero, so PEAK cannot be derived from it; set PEAK.</source>
   <translation>REFERENCE hat keinen Wert über null, aus dem sich PEAK ableiten ließe; setzen Sie PEAK.</translation>
  </message>
  <message>
   <source>PEAK is taken as {:g}, from the largest value of REFERENCE ({:g}).</source>
   <translation>PEAK wird als {:g} angenommen, nach dem größten Wert von REFERENCE ({:g}).</translation>
  </message>
  <message>
   <source>RATIO must be above 0, not {:g}.</source>
   <translation>RATIO muss über 0 liegen, nicht bei {:g}.</translation>
  </message>
  <message>
   <source>PEAK must be 0 (derived from the reference) or more, not {:g}.</source>
   <translation>PEAK muss 0 (aus der Referenz abgeleitet) oder mehr sein, nicht {:g}.</translation>
  </message>
  <message>
   <source>CROP must be 0 pixels or more, not {}.</source>
   <translation>CROP muss 0 Pixel oder mehr sein, nicht {}.</translation>
  </message>
  <message>
   <source>{} is compared in {}'s numbers, by the scales they declare.</source>
   <translation>{} wird in den Zahlen von {} verglichen, nach den Skalierungen, die sie angeben.</translation>
  </message>
  <message>
   <source>{} and {} declare different scales, but hold numbers alike; they are compared as they are.</source>
   <translation>{} und {} geben verschiedene Skalierungen an, enthalten aber ähnliche Zahlen; sie werden verglichen, wie sie sind.</translation>
  </message>
  <message>
   <source>{} holds numbers {:.2g} times as large as {}: check that both are in one unit, and declare their scales if they are not.</source>
   <translation>{} enthält {:.2g}-mal so große Zahlen wie {}: Prüfen Sie, ob beide dieselbe Einheit haben, und geben Sie ihre Skalierungen an, falls nicht.</translation>
  </message>
  <message>
   <source>The {} raster has another CRS or orientation than {}: it is warped to {}'s (cubic).</source>
   <translation>Das {}-Raster hat ein anderes KBS oder eine andere Ausrichtung als {}: Es wird auf {} projiziert (kubisch).</translation>
  </message>
  <message>
   <source>{} and {} cannot be brought into one frame; warp both to one north-up grid.</source>
   <translation>{} und {} lassen sich nicht in einen Rahmen bringen; projizieren Sie beide auf ein nach Norden ausgerichtetes Gitter.</translation>
  </message>
  <message>
   <source>The {} raster is rotated and the {} raster lies differently; warp both to one north-up grid first.</source>
   <translation>Das {}-Raster ist gedreht, und das {}-Raster liegt anders; projizieren Sie zuerst beide auf ein nach Norden ausgerichtetes Gitter.</translation>
  </message>
  <message>
   <source>The {} raster cannot be brought into {}'s CRS: {}</source>
   <translation>Das {}-Raster lässt sich nicht in das KBS von {} bringen: {}</translation>
  </message>
  <message>
   <source>The {} raster's CRS cannot be transformed to {}'s; check that both rasters have the right CRS.</source>
   <translation>Das KBS des {}-Rasters lässt sich nicht in das von {} umrechnen; prüfen Sie, ob beide Raster das richtige KBS haben.</translation>
  </message>
  <message>
   <source>The output would overwrite {}, which the {} raster is read from; choose another name.</source>
   <translation>Die Ausgabe würde {} überschreiben, woraus das {}-Raster gelesen wird; wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>The {} raster is placed by ground control points or RPC only; rectify it first (Raster &gt; Projections &gt; Warp).</source>
   <translation>Das {}-Raster ist nur durch Passpunkte oder RPC verortet; entzerren Sie es zuerst (Raster &gt; Projektionen &gt; Transformieren).</translation>
  </message>
  <message>
   <source>The {} raster lies in the sensor's own geometry, without a georeference, as EMIT's, PRISMA's (L1 to L2C) and DESIS's (L1B) products do; bring it onto a map first, by its table of positions (gdalwarp -geoloc, or its GLT), or take a product that is on one (PRISMA L2D, DESIS L1C, EnMAP).</source>
   <translation>Das {}-Raster liegt in der Geometrie des Sensors, ohne Georeferenz, wie Produkte von EMIT, PRISMA (L1 bis L2C) und DESIS (L1B); bringen Sie es zuerst auf eine Karte, nach seiner Tabelle der Positionen (gdalwarp -geoloc oder seine GLT), oder nehmen Sie ein Produkt, das auf einer liegt (PRISMA L2D, DESIS L1C, EnMAP).</translation>
  </message>
  <message>
   <source>The {} raster has no coordinate reference system or no georeference; assign them first (Raster &gt; Projections &gt; Assign Projection).</source>
   <translation>Das {}-Raster hat kein Koordinatenbezugssystem oder keine Georeferenz; weisen Sie sie zuerst zu (Raster &gt; Projektionen &gt; Projektion zuweisen).</translation>
  </message>
  <message>
   <source>{} lies at a longitude of {:.2f} and {} at one of {:.2f}: they count longitudes differently beyond 180 degrees; move the second by {:g} (gdal_translate -a_ullr {}).</source>
   <translation>{} liegt bei einer Länge von {:.2f} und {} bei einer von {:.2f}: Sie zählen jenseits von 180 Grad verschieden; verschieben Sie das zweite um {:g} (gdal_translate -a_ullr {}).</translation>
  </message>
  <message>
   <source>{} and {} do not overlap, or hardly; choose two rasters of the same place.</source>
   <translation>{} und {} überlappen sich nicht oder kaum; wählen Sie zwei Raster desselben Orts.</translation>
  </message>
  <message>
   <source>The {} raster holds indices into a colour table, not measured values; turn it into bands first (Raster &gt; Conversion &gt; PCT to RGB).</source>
   <translation>Das {}-Raster enthält Nummern einer Farbtabelle, keine Messwerte; machen Sie zuerst Kanäle daraus (Raster &gt; Konvertierung &gt; PCT nach RGB).</translation>
  </message>
  <message>
   <source>The {} raster has no band beside its mask; choose another raster.</source>
   <translation>Das Raster {} hat außer seiner Maske keinen Kanal; wählen Sie ein anderes Raster.</translation>
  </message>
  <message>
   <source>The {} raster has bands of complex numbers; choose a raster of real ones.</source>
   <translation>Das Raster {} hat Kanäle mit komplexen Zahlen; wählen Sie ein Raster mit reellen.</translation>
  </message>
  <message>
   <source>The {} raster has a georeference that places no pixel ({}); assign the right one first (gdal_edit.py -a_ullr).</source>
   <translation>Das Raster {} hat eine Georeferenz, die keinen Pixel verortet ({}); weisen Sie zuerst die richtige zu (gdal_edit.py -a_ullr).</translation>
  </message>
  <message>
   <source>The {} raster, {}, seems to be damaged: {}</source>
   <translation>Das Raster {}, {}, scheint beschädigt zu sein: {}</translation>
  </message>
  <message>
   <source>The {} raster cannot be opened: {}</source>
   <translation>Das {}-Raster lässt sich nicht öffnen: {}</translation>
  </message>
  <message>
   <source>The {} raster has no bands of its own. {}</source>
   <translation>Das {}-Raster hat keine eigenen Kanäle. {}</translation>
  </message>
  <message>
   <source>The {} raster has no band {}; choose from 1 to {}.</source>
   <translation>Das {}-Raster hat keinen Kanal {}; wählen Sie von 1 bis {}.</translation>
  </message>
  <message>
   <source>Band {} of the {} raster is chosen twice; choose it once.</source>
   <translation>Kanal {} des {}-Rasters ist zweimal gewählt; wählen Sie ihn einmal.</translation>
  </message>
  <message>
   <source>Band {} of the {} raster is its mask (alpha); leave it out.</source>
   <translation>Kanal {} des {}-Rasters ist seine Maske (Alpha); lassen Sie ihn aus.</translation>
  </message>
  <message>
   <source>{}: its numbers span more than is told apart in the course of a run; they are kept to within {:g}.</source>
   <translation>{}: Seine Zahlen umspannen mehr, als bei der Berechnung unterschieden wird; sie bleiben auf {:g} genau erhalten.</translation>
  </message>
  <message>
   <source>The {} raster holds numbers of {:.1g} at most, too small to be worked with; multiply them by {:g} first (Raster &gt; Raster Calculator).</source>
   <translation>Das Raster {} enthält Zahlen von höchstens {:.1g}, mit denen sich nicht rechnen lässt; multiplizieren Sie sie zuerst mit {:g} (Raster &gt; Rasterrechner).</translation>
  </message>
  <message>
   <source>NODATA must be numbers separated by spaces, such as 0 or 255 -9999, not "{}".</source>
   <translation>NODATA muss aus Zahlen mit Leerzeichen dazwischen bestehen, etwa 0 oder 255 -9999, nicht „{}“.</translation>
  </message>
  <message>
   <source>Polygon {} of the regions has a geometry that cannot be read; repair it first.</source>
   <translation>Polygon {} der Regionen hat eine Geometrie, die sich nicht lesen lässt; reparieren Sie sie zuerst.</translation>
  </message>
  <message>
   <source>The folder {} has no room for {:,.1f} MB of intermediate results; make room or choose another output folder ({}).</source>
   <translation>Im Ordner {} ist kein Platz für {:,.1f} MB Zwischenergebnisse; schaffen Sie Platz oder wählen Sie einen anderen Ausgabeordner ({}).</translation>
  </message>
  <message>
   <source>The {} raster cannot be read at rows {}-{}; the file seems damaged or truncated: {}</source>
   <translation>Das {}-Raster lässt sich in den Zeilen {}-{} nicht lesen; die Datei scheint beschädigt oder abgeschnitten: {}</translation>
  </message>
  <message>
   <source>CREATION_OPTIONS must be of the form COMPRESS=ZSTD|BIGTIFF=YES, not {}.</source>
   <translation>CREATION_OPTIONS muss die Form COMPRESS=ZSTD|BIGTIFF=YES haben, nicht {}.</translation>
  </message>
  <message>
   <source>FORMAT must be one of {}; not {}.</source>
   <translation>FORMAT muss eines von {} sein; nicht {}.</translation>
  </message>
  <message>
   <source>{} would store a part of the result elsewhere; leave it out of CREATION_OPTIONS.</source>
   <translation>{} würde einen Teil des Ergebnisses anderswo speichern; lassen Sie es in CREATION_OPTIONS weg.</translation>
  </message>
  <message>
   <source>{} would move the pixels off PAN's grid; leave it out of CREATION_OPTIONS.</source>
   <translation>{} würde die Pixel vom Gitter des PAN verschieben; lassen Sie es in CREATION_OPTIONS weg.</translation>
  </message>
  <message>
   <source>{} has no creation option {}; did you mean {}?</source>
   <translation>{} hat keine Erzeugungsoption {}; meinten Sie {}?</translation>
  </message>
  <message>
   <source>{} has no creation option {}; leave it out of CREATION_OPTIONS.</source>
   <translation>{} hat keine Erzeugungsoption {}; lassen Sie sie in CREATION_OPTIONS weg.</translation>
  </message>
  <message>
   <source>{} must be one of {}; not {}.</source>
   <translation>{} muss eines von {} sein; nicht {}.</translation>
  </message>
  <message>
   <source>CREATION_OPTIONS do not suit {} of {} ({}); change them.</source>
   <translation>CREATION_OPTIONS passen nicht zu {} vom Typ {} ({}); ändern Sie sie.</translation>
  </message>
  <message>
   <source>1 band</source>
   <translation>1 Kanal</translation>
  </message>
  <message>
   <source>{} bands</source>
   <translation>{} Kanäle</translation>
  </message>
  <message>
   <source>The input {} was changed while it was read, so nothing was written; run again.</source>
   <translation>Die Eingabe {} wurde verändert, während sie gelesen wurde; daher wurde nichts geschrieben; starten Sie noch einmal.</translation>
  </message>
  <message>
   <source>{} is a folder; choose a raster in it.</source>
   <translation>{} ist ein Ordner; wählen Sie ein Raster darin.</translation>
  </message>
  <message>
   <source>{} is an archive; unpack it, or name a raster in it as {}{}/NAME.</source>
   <translation>{} ist ein Archiv; entpacken Sie es, oder nennen Sie ein Raster darin als {}{}/NAME.</translation>
  </message>
  <message>
   <source>{} holds vector layers and no raster; choose a raster.</source>
   <translation>{} enthält Vektorlayer und kein Raster; wählen Sie ein Raster.</translation>
  </message>
  <message>
   <source>GDAL cannot read {} as a raster ({}); choose another, or convert it to GeoTIFF.</source>
   <translation>GDAL kann {} nicht als Raster lesen ({}); wählen Sie ein anderes, oder wandeln Sie es in ein GeoTIFF um.</translation>
  </message>
  <message>
   <source>{}, or one of {} more</source>
   <translation>{}, oder eines von {} weiteren</translation>
  </message>
  <message>
   <source>You may not read {}; change its permissions, or copy it to a place of your own.</source>
   <translation>Sie dürfen {} nicht lesen; ändern Sie die Zugriffsrechte, oder kopieren Sie es an einen eigenen Ort.</translation>
  </message>
  <message>
   <source>{} is empty (0 bytes); copy or download it again.</source>
   <translation>{} ist leer (0 Bytes); kopieren oder laden Sie es noch einmal.</translation>
  </message>
  <message>
   <source>{} is a pipe or a device; store the raster in a file first.</source>
   <translation>{} ist eine Pipe oder ein Gerät; speichern Sie das Raster zuerst in einer Datei.</translation>
  </message>
  <message>
   <source>{} holds no raster; choose another file.</source>
   <translation>{} enthält kein Raster; wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>{} holds several rasters (subdatasets); choose one of them by its full name: {}.</source>
   <translation>{} enthält mehrere Raster (Unterdatensätze); wählen Sie eines davon mit vollem Namen: {}.</translation>
  </message>
  <message>
   <source>{} is none of the rasters in {}; name that file itself.</source>
   <translation>{} ist keines der Raster in {}; nennen Sie die Datei selbst.</translation>
  </message>
  <message>
   <source>{} is none of the rasters in {}; choose one by its full name: {}.</source>
   <translation>{} ist keines der Raster in {}; wählen Sie eines mit vollem Namen: {}.</translation>
  </message>
  <message>
   <source>The path of the output {} is too long for this system; choose a folder with a shorter path.</source>
   <translation>Der Pfad der Ausgabe {} ist zu lang für dieses System; wählen Sie einen Ordner mit kürzerem Pfad.</translation>
  </message>
  <message>
   <source>The disk of the output folder has {:,.1f} MB free and the run may need {:,.1f} MB; make room or choose another folder.</source>
   <translation>Auf der Platte des Ausgabeordners sind {:,.1f} MB frei, und der Lauf braucht bis zu {:,.1f} MB; schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>The output {} cannot be written; check that the folder exists, that you may write there and that the disk has space ({}).</source>
   <translation>Die Ausgabe {} lässt sich nicht schreiben; prüfen Sie, ob es den Ordner gibt, ob Sie dort schreiben dürfen und ob auf der Platte Platz ist ({}).</translation>
  </message>
  <message>
   <source>The report {} cannot be written ({}); check that the folder exists and that you may write there.</source>
   <translation>Der Bericht {} lässt sich nicht schreiben ({}); prüfen Sie, ob es den Ordner gibt und ob Sie dort schreiben dürfen.</translation>
  </message>
  <message>
   <source>Reports need the Python package Jinja2, which QGIS usually brings; install it, or leave the report out.</source>
   <translation>Berichte brauchen das Python-Paket Jinja2, das QGIS meist mitbringt; installieren Sie es, oder lassen Sie den Bericht weg.</translation>
  </message>
  <message>
   <source>{}; the bands explain {:.0f} % of PAN's variance.</source>
   <translation>{}; die Kanäle erklären {:.0f} % der Varianz von PAN.</translation>
  </message>
  <message>
   <source>The MS bands explain little of PAN: check that both show the same place at the same time.</source>
   <translation>Die MS-Kanäle erklären wenig von PAN: Prüfen Sie, ob beide denselben Ort zur selben Zeit zeigen.</translation>
  </message>
  <message>
   <source>The pair does not tell whether PAN and MS are shifted against each other.</source>
   <translation>Das Paar verrät nicht, ob PAN und MS gegeneinander versetzt sind.</translation>
  </message>
  <message>
   <source>PAN and MS are registered to a tenth of a PAN pixel.</source>
   <translation>PAN und MS liegen auf ein Zehntel PAN-Pixel genau aufeinander.</translation>
  </message>
  <message>
   <source>No shift between PAN and MS was found that is worth correcting.</source>
   <translation>Zwischen PAN und MS wurde kein Versatz gefunden, der einen Ausgleich lohnt.</translation>
  </message>
  <message>
   <source>From place to place MS lies off PAN by about {:.2f} MS pixels (standard error {:.2f}): too little to be followed.</source>
   <translation>Von Ort zu Ort liegt MS um etwa {:.2f} MS-Pixel neben PAN (Standardfehler {:.2f}): zu wenig, um dem zu folgen.</translation>
  </message>
  <message>
   <source>Bands {} and {} of the MS lie {:.2f} MS pixels apart: the bands are brought onto each other (CORRECT_BANDS).</source>
   <translation>Die Kanäle {} und {} von MS liegen {:.2f} MS-Pixel auseinander: Die Kanäle werden zur Deckung gebracht (CORRECT_BANDS).</translation>
  </message>
  <message>
   <source>Bands {} and {} of the MS lie {:.2f} MS pixels apart ({:.1f} PAN pixels): colours along edges may be off by as much; turn on CORRECT_BANDS, and compare the two results.</source>
   <translation>Die Kanäle {} und {} von MS liegen {:.2f} MS-Pixel auseinander ({:.1f} PAN-Pixel): Farben an Kanten können um ebenso viel verschoben sein; schalten Sie CORRECT_BANDS ein und vergleichen Sie beide Ergebnisse.</translation>
  </message>
  <message>
   <source>The bands of the MS lie on each other to within {:.2f} MS pixels.</source>
   <translation>Die Kanäle des MS liegen auf {:.2f} MS-Pixel genau aufeinander.</translation>
  </message>
  <message>
   <source>SPECTRAL and GUIDE have no valid pixels in common (all nodata); choose other rasters.</source>
   <translation>SPECTRAL und GUIDE haben keine gültigen Pixel gemeinsam (alles Nodata); wählen Sie andere Raster.</translation>
  </message>
  <message>
   <source>GUIDE has {} bands, and at most {} can be used; choose some of them (GUIDE_BANDS), or swap the two rasters.</source>
   <translation>GUIDE hat {} Kanäle, verwendet werden können höchstens {}; wählen Sie einige davon aus (GUIDE_BANDS) oder vertauschen Sie die beiden Raster.</translation>
  </message>
  <message>
   <source>GUIDE is not finer than SPECTRAL (a pixel of SPECTRAL is {:.2f} pixels of GUIDE wide); swap the two rasters?</source>
   <translation>GUIDE ist nicht feiner als SPECTRAL (ein Pixel von SPECTRAL ist {:.2f} Pixel von GUIDE breit); sind die beiden Raster vertauscht?</translation>
  </message>
  <message>
   <source>A pixel of SPECTRAL is {:.2f} pixels of GUIDE wide; the methods work for {:g} to {:g}. Resample one of the rasters first.</source>
   <translation>Ein Pixel von SPECTRAL ist {:.2f} Pixel von GUIDE breit; die Verfahren arbeiten von {:g} bis {:g}. Tasten Sie zuerst eines der Raster neu ab.</translation>
  </message>
  <message>
   <source>The MS sensor's MTF gain at Nyquist is taken as {:.2f} ({})</source>
   <translation>Die MTF des MS-Sensors bei Nyquist wird als {:.2f} angenommen ({})</translation>
  </message>
  <message>
   <source>published for {}</source>
   <translation>veröffentlicht für {}</translation>
  </message>
  <message>
   <source>the usual one</source>
   <translation>der übliche Wert</translation>
  </message>
  <message>
   <source>as given</source>
   <translation>wie angegeben</translation>
  </message>
  <message>
   <source>estimated from the pair, with regard to what sensors have</source>
   <translation>aus dem Paar geschätzt, mit Rücksicht auf das, was Sensoren haben</translation>
  </message>
  <message>
   <source>the usual one, since the pair does not tell</source>
   <translation>der übliche Wert, da das Paar nichts verrät</translation>
  </message>
  <message>
   <source>{}; none is published for {}</source>
   <translation>{}; für {} ist keine veröffentlicht</translation>
  </message>
  <message>
   <source>SPECTRAL and GUIDE do not tell whether they are shifted against each other.</source>
   <translation>SPECTRAL und GUIDE verraten nicht, ob sie gegeneinander verschoben sind.</translation>
  </message>
  <message>
   <source>SPECTRAL and GUIDE are registered to a tenth of a pixel of GUIDE.</source>
   <translation>SPECTRAL und GUIDE liegen auf ein Zehntel GUIDE-Pixel genau aufeinander.</translation>
  </message>
  <message>
   <source>No shift between SPECTRAL and GUIDE was found that is worth correcting.</source>
   <translation>Zwischen SPECTRAL und GUIDE wurde kein Versatz gefunden, den zu beheben sich lohnt.</translation>
  </message>
  <message>
   <source>{:.2f} pixels below</source>
   <translation>{:.2f} Pixel unterhalb</translation>
  </message>
  <message>
   <source>{:.2f} pixels above</source>
   <translation>{:.2f} Pixel oberhalb</translation>
  </message>
  <message>
   <source>{:.2f} right</source>
   <translation>{:.2f} rechts</translation>
  </message>
  <message>
   <source>{:.2f} left</source>
   <translation>{:.2f} links</translation>
  </message>
  <message>
   <source>GUIDE shows a place {} and {} of where SPECTRAL shows it</source>
   <translation>GUIDE zeigt einen Ort {} und {} von dort, wo SPECTRAL ihn zeigt</translation>
  </message>
  <message>
   <source>{}: it is moved onto SPECTRAL (CORRECT_SHIFT).</source>
   <translation>{}: Es wird auf SPECTRAL geschoben (CORRECT_SHIFT).</translation>
  </message>
  <message>
   <source>{}; turn on CORRECT_SHIFT for sharper and truer bands.</source>
   <translation>{}; schalten Sie CORRECT_SHIFT ein, um schärfere und treuere Kanäle zu bekommen.</translation>
  </message>
  <message>
   <source>{}: {:.2g} % of it holds {:.6g}, which no sensor measured; it is read as nodata. Declare it in the file, or name it in NODATA.</source>
   <translation>{}: {:.2g} % davon haben den Wert {:.6g}, den kein Sensor gemessen hat; er wird als NoData gelesen. Deklarieren Sie ihn in der Datei, oder nennen Sie ihn in NODATA.</translation>
  </message>
  <message>
   <source>{}: {:.2g} % of it is {:.6g} in every band, along its edge as well; if that is no measurement, declare it as nodata in the file, or name it in NODATA.</source>
   <translation>{}: {:.2g} % davon haben in jedem Kanal den Wert {:.6g}, auch am Rand; ist das keine Messung, deklarieren Sie ihn in der Datei als NoData, oder nennen Sie ihn in NODATA.</translation>
  </message>
  <message>
   <source>{}: bands without any value here are passed through as nodata: {}.</source>
   <translation>{}: Kanäle, die hier keinen Wert haben, werden als NoData durchgereicht: {}.</translation>
  </message>
  <message>
   <source>The PAN raster has the same value everywhere, and so no detail to give; choose another.</source>
   <translation>Das PAN-Raster hat überall denselben Wert und so kein Detail zu geben; wählen Sie ein anderes.</translation>
  </message>
  <message>
   <source>PAN and MS have no valid pixels in common (all nodata); choose other rasters.</source>
   <translation>PAN und MS haben keine gültigen Pixel gemeinsam (alles Nodata); wählen Sie andere Raster.</translation>
  </message>
  <message>
   <source>MS lies off PAN by {:.2f} MS pixels, up to {:.2f}, differently from place to place</source>
   <translation>MS liegt um {:.2f} MS-Pixel, höchstens {:.2f}, neben PAN, von Ort zu Ort verschieden</translation>
  </message>
  <message>
   <source>{}: it is read where PAN shows it (CORRECT_SHIFT).</source>
   <translation>{}: Es wird dort gelesen, wo PAN es zeigt (CORRECT_SHIFT).</translation>
  </message>
  <message>
   <source>{}: it is moved onto MS (CORRECT_SHIFT).</source>
   <translation>{}: Es wird auf MS geschoben (CORRECT_SHIFT).</translation>
  </message>
  <message>
   <source>PAN shows a place {} and {} of where MS shows it</source>
   <translation>PAN zeigt einen Ort {} und {} von dort, wo MS ihn zeigt</translation>
  </message>
  <message>
   <source>The PAN raster has {} bands; say which of them is panchromatic (PANCHROMATIC_BAND), or choose a raster of one band.</source>
   <translation>Das PAN-Raster hat {} Kanäle; nennen Sie den panchromatischen (PANCHROMATIC_BAND), oder wählen Sie ein Raster mit einem Kanal.</translation>
  </message>
  <message>
   <source>PAN is not finer than MS (an MS pixel is {:.2f} PAN pixels wide); swap the two rasters?</source>
   <translation>PAN ist nicht feiner als MS (ein MS-Pixel ist {:.2f} PAN-Pixel breit); sind die beiden Raster vertauscht?</translation>
  </message>
  <message>
   <source>An MS pixel is {:.2f} PAN pixels wide; the models work for {:g} to {:g}. Resample one of the rasters first.</source>
   <translation>Ein MS-Pixel ist {:.2f} PAN-Pixel breit; die Modelle arbeiten mit {:g} bis {:g}. Rechnen Sie zuerst eines der Raster um.</translation>
  </message>
  <message>
   <source>EXTENT lies outside the area that PAN and MS share; choose an extent that both cover.</source>
   <translation>EXTENT liegt außerhalb der Fläche, die PAN und MS gemeinsam haben; wählen Sie eine Ausdehnung, die beide abdecken.</translation>
  </message>
  <message>
   <source>RESIDUAL and DISPLACEMENT have a value for every MS pixel, and EXTENT holds none; choose a larger EXTENT.</source>
   <translation>RESIDUAL und DISPLACEMENT haben einen Wert für jedes MS-Pixel, und EXTENT enthält keines; wählen Sie ein größeres EXTENT.</translation>
  </message>
  <message>
   <source>{}: sums of {} differ by {:.1f} %, after calibration by {:.1f} %.</source>
   <translation>{}: Die Summen von {} weichen um {:.1f} % voneinander ab, nach der Angleichung um {:.1f} %.</translation>
  </message>
  <message>
   <source>Step in {}, VIIRS over what is made of DMSP: {:+.1f} % by DMSP's nominal law, {:+.1f} % after the fusion, {:+.1f} % after its law ({}).</source>
   <translation>Stufe {}, VIIRS gegen das, was aus DMSP wird: {:+.1f} % nach dem nominellen Gesetz von DMSP, {:+.1f} % nach der Fusion, {:+.1f} % nach deren Gesetz ({}).</translation>
  </message>
  <message>
   <source>Checked on {}, guided by {}: sums are off by {:+.1f} %, cells of 0.25 degrees by {:+.1f} ± {:.1f} %.</source>
   <translation>Geprüft an {}, geführt von {}: Die Summen weichen um {:+.1f} % ab, Zellen von 0,25 Grad um {:+.1f} ± {:.1f} %.</translation>
  </message>
  <message>
   <source>No year between {} and {} is found for every band of {}, neither in the names of its bands nor in its own name; name the bands or the file after their years, such as {}_2013.tif.</source>
   <translation>Kein Jahr zwischen {} und {} findet sich für jeden Kanal von {}, weder in den Namen der Kanäle noch im Dateinamen; benennen Sie die Kanäle oder die Datei nach ihren Jahren, etwa {}_2013.tif.</translation>
  </message>
  <message>
   <source>The folder {} has no {} raster; choose the folder that holds them.</source>
   <translation>Der Ordner {} enthält kein {}-Raster; wählen Sie den Ordner, in dem sie liegen.</translation>
  </message>
  <message>
   <source>EXTENT lies outside the rasters; choose an extent that they cover.</source>
   <translation>EXTENT liegt außerhalb der Raster; wählen Sie eine Ausdehnung, die sie abdecken.</translation>
  </message>
  <message>
   <source>The rasters share too little to work with; choose rasters of the same place.</source>
   <translation>Die Raster überlappen zu wenig; wählen Sie Raster desselben Ortes.</translation>
  </message>
  <message>
   <source>{} does not lie where the other rasters do; choose rasters of the same place.</source>
   <translation>{} liegt nicht dort, wo die anderen Raster liegen; wählen Sie Raster desselben Ortes.</translation>
  </message>
  <message>
   <source>DMSP is of several satellites ({}), whose gains differ; choose INTERCALIBRATION, unless the rasters are calibrated already.</source>
   <translation>DMSP stammt von mehreren Satelliten ({}) mit verschiedener Verstärkung; wählen Sie INTERCALIBRATION, sofern die Raster nicht schon angeglichen sind.</translation>
  </message>
  <message>
   <source>INTERCALIBRATION needs to know the satellites, but {} does not name one; call the DMSP files as NOAA does (F182012.tif), or set INTERCALIBRATION to none.</source>
   <translation>INTERCALIBRATION muss die Satelliten kennen, aber {} nennt keinen; benennen Sie die DMSP-Dateien wie NOAA (F182012.tif), oder setzen Sie INTERCALIBRATION auf none.</translation>
  </message>
  <message>
   <source>{} has no published calibration, and none can be measured: it is used as it is.</source>
   <translation>Für {} ist keine Angleichung veröffentlicht, und es lässt sich keine messen: Das Raster wird verwendet, wie es ist.</translation>
  </message>
  <message>
   <source>{} has no published calibration: it is measured on {}.</source>
   <translation>Für {} ist keine Angleichung veröffentlicht: Sie wird an {} gemessen.</translation>
  </message>
  <message>
   <source>{} cannot be compared with {}: it is used as it is.</source>
   <translation>{} lässt sich nicht mit {} vergleichen: Der Satellit wird verwendet, wie er ist.</translation>
  </message>
  <message>
   <source>{} and {} share no year: they are compared over neighbouring years, where most lights are alike.</source>
   <translation>{} und {} haben kein gemeinsames Jahr: Sie werden über benachbarte Jahre verglichen, in denen die meisten Lichter gleich sind.</translation>
  </message>
  <message>
   <source>A series needs at least one DMSP raster and one VIIRS raster; choose both.</source>
   <translation>Eine Zeitreihe braucht mindestens ein DMSP- und ein VIIRS-Raster; wählen Sie beide.</translation>
  </message>
  <message>
   <source>INTERCALIBRATION must be one of {}; not {}.</source>
   <translation>INTERCALIBRATION muss eines von {} sein, nicht {}.</translation>
  </message>
  <message>
   <source>{} lies on another grid than the others of its kind: it is warped to theirs (bilinear).</source>
   <translation>{} liegt auf einem anderen Gitter als die anderen seiner Art: Das Raster wird auf deren Gitter umgerechnet (bilinear).</translation>
  </message>
  <message>
   <source>{} cannot be warped to the grid of the others of its kind: {}</source>
   <translation>{} lässt sich nicht auf das Gitter der anderen seiner Art umrechnen: {}</translation>
  </message>
  <message>
   <source>VIIRS has every year that DMSP has ({} to {}), so there is nothing to fuse; add the DMSP rasters of earlier years.</source>
   <translation>VIIRS hat jedes Jahr, das DMSP hat ({} bis {}), es gibt also nichts zu fusionieren; fügen Sie die DMSP-Raster früherer Jahre hinzu.</translation>
  </message>
  <message>
   <source>{} and {} are both {} of {}; choose one raster a year, or name DMSP files after their satellites, such as F152003.tif.</source>
   <translation>{} und {} sind beide {} von {}; wählen Sie ein Raster je Jahr, oder benennen Sie DMSP-Dateien nach ihren Satelliten, etwa F152003.tif.</translation>
  </message>
  <message>
   <source>{} x {} pixels, {} years.</source>
   <translation>{} x {} Pixel, {} Jahre.</translation>
  </message>
  <message>
   <source>Years {} to {}: {} of DMSP are fused, {} of VIIRS are taken as they are.</source>
   <translation>Jahre {} bis {}: {} von DMSP werden fusioniert, {} von VIIRS bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>No year was seen by both DMSP and VIIRS, so the step between them can be neither measured nor removed; add DMSP or VIIRS of 2012 or 2013.</source>
   <translation>Kein Jahr wurde von DMSP und VIIRS zugleich gesehen, daher lässt sich die Stufe zwischen ihnen weder messen noch beseitigen; fügen Sie DMSP oder VIIRS von 2012 oder 2013 hinzu.</translation>
  </message>
  <message>
   <source>No raster has these years: {}.</source>
   <translation>Für diese Jahre gibt es kein Raster: {}.</translation>
  </message>
  <message>
   <source>{} of {} to {} is no measurement of that sensor, but simulated by whoever harmonised it; it is left out.</source>
   <translation>{} von {} bis {} hat dieser Sensor nicht gemessen, sondern wer harmonisierte, hat es simuliert; diese Jahre bleiben weg.</translation>
  </message>
  <message>
   <source>{} of {}: {} is there already.</source>
   <translation>{} von {}: {} ist schon da.</translation>
  </message>
  <message>
   <source>There is no method called {}; choose one of: {}.</source>
   <translation>Ein Verfahren namens {} gibt es nicht; wählen Sie eines von: {}.</translation>
  </message>
  <message>
   <source>WEIGHTS mix the bands to an intensity, which {} does not use; leave WEIGHTS empty, or choose one of {}.</source>
   <translation>WEIGHTS sind die der Kanäle in einer Intensität, und {} hat keine; lassen Sie WEIGHTS leer, oder wählen Sie eines von {}.</translation>
  </message>
  <message>
   <source>WEIGHTS has {} numbers, but {} bands are to be sharpened; give one for each band.</source>
   <translation>WEIGHTS hat {} Zahlen, aber {} Kanäle sollen geschärft werden; geben Sie für jeden Kanal eine an.</translation>
  </message>
  <message>
   <source>PAN and MS have hardly a valid pixel in common; choose other rasters.</source>
   <translation>PAN und MS haben kaum ein gültiges Pixel gemeinsam; wählen Sie andere Raster.</translation>
  </message>
  <message>
   <source>{}, {} x {} pixels, {}, ratio {:.2f}.</source>
   <translation>{}, {} x {} Pixel, {}, Verhältnis {:.2f}.</translation>
  </message>
  <message>
   <source>{} (empty)</source>
   <translation>{} (leer)</translation>
  </message>
  <message>
   <source>{} (flagged as bad)</source>
   <translation>{} (als schlecht gekennzeichnet)</translation>
  </message>
  <message>
   <source>{} (the same value everywhere)</source>
   <translation>{} (überall derselbe Wert)</translation>
  </message>
  <message>
   <source>{} (absorbed by water vapour)</source>
   <translation>{} (vom Wasserdampf verschluckt)</translation>
  </message>
  <message>
   <source>{} (mostly noise)</source>
   <translation>{} (größtenteils Rauschen)</translation>
  </message>
  <message>
   <source>{}; {}</source>
   <translation>{}; {}</translation>
  </message>
  <message>
   <source>BAD_BANDS must be one of {}, not {}.</source>
   <translation>BAD_BANDS muss eines von {} sein, nicht {}.</translation>
  </message>
  <message>
   <source>{}, {} x {} pixels, {}, guide of {}, ratio {:.2f}.</source>
   <translation>{}, {} x {} Pixel, {}, Führungsbild: {}, Verhältnis {:.2f}.</translation>
  </message>
  <message>
   <source>SPECTRAL explains {:.0f} % of the variance of GUIDE's best band.</source>
   <translation>SPECTRAL erklärt {:.0f} % der Varianz des besten Kanals von GUIDE.</translation>
  </message>
  <message>
   <source>SPECTRAL explains little of GUIDE: check that both show the same place at the same time. What differs is sharpened as GUIDE shows it.</source>
   <translation>SPECTRAL erklärt wenig von GUIDE: Prüfen Sie, ob beide denselben Ort zur selben Zeit zeigen. Was verschieden ist, wird so geschärft, wie GUIDE es zeigt.</translation>
  </message>
  <message>
   <source>Consistency with SPECTRAL: ERGAS {:.3f} (0 is perfect).</source>
   <translation>Konsistenz mit SPECTRAL: ERGAS {:.3f} (0 ist vollkommen).</translation>
  </message>
  <message>
   <source>ENVI must name a file that ends in one of {}, not {}.</source>
   <translation>ENVI muss eine Datei nennen, die auf eines von {} endet, nicht {}.</translation>
  </message>
  <message>
   <source>{} of {} lies on another grid than {}; choose bands of one product.</source>
   <translation>{} von {} liegt auf einem anderen Gitter als {}; wählen Sie Kanäle eines Produkts.</translation>
  </message>
  <message>
   <source>The bands of {} cannot be read: {}</source>
   <translation>Die Kanäle von {} sind nicht lesbar: {}</translation>
  </message>
  <message>
   <source>The model was trained for ratios of {:g} to {:g}; look at the result with care.</source>
   <translation>Das Modell wurde für Verhältnisse von {:g} bis {:g} trainiert; sehen Sie sich das Ergebnis genau an.</translation>
  </message>
  <message>
   <source>The network sees {} means of neighbouring bands that are alike; what it adds to them goes to all.</source>
   <translation>Das Netz sieht {} Mittel benachbarter Kanäle, die einander gleichen; was es ihnen hinzufügt, kommt allen zu.</translation>
  </message>
  <message>
   <source>SPECTRAL has no band that could be sharpened; choose another raster, or other BANDS.</source>
   <translation>SPECTRAL hat keinen Kanal, der geschärft werden könnte; wählen Sie ein anderes Raster oder andere BANDS.</translation>
  </message>
  <message>
   <source>Bands of no use: {}. They are sharpened all the same (BAD_BANDS).</source>
   <translation>Unbrauchbare Kanäle: {}. Sie werden trotzdem geschärft (BAD_BANDS).</translation>
  </message>
  <message>
   <source>Bands of no use: {}. They are left out (BAD_BANDS).</source>
   <translation>Unbrauchbare Kanäle: {}. Sie werden weggelassen (BAD_BANDS).</translation>
  </message>
  <message>
   <source>Bands of no use: {}. They are interpolated, not sharpened, and flagged in the result (bbl); BAD_BANDS can leave them out.</source>
   <translation>Unbrauchbare Kanäle: {}. Sie werden interpoliert, nicht geschärft, und im Ergebnis gekennzeichnet (bbl); mit BAD_BANDS lassen sie sich weglassen.</translation>
  </message>
  <message>
   <source>{} has no scene classification (SCL), which L2A products have; leave SCENE_CLASSES empty.</source>
   <translation>{} hat keine Szenenklassifikation (SCL), wie L2A-Produkte sie haben; lassen Sie SCENE_CLASSES leer.</translation>
  </message>
  <message>
   <source>Sentinel-2, level {}: {}.</source>
   <translation>Sentinel-2, Stufe {}: {}.</translation>
  </message>
  <message>
   <source>EXTENT lies outside {}; choose an extent inside it.</source>
   <translation>EXTENT liegt außerhalb von {}; wählen Sie eine Ausdehnung darin.</translation>
  </message>
  <message>
   <source>Bands of {} m (SPECTRAL), sharpened by those of 10 m (GUIDE): {}.</source>
   <translation>Kanäle mit {} m (SPECTRAL), geschärft durch die mit 10 m (GUIDE): {}.</translation>
  </message>
  <message>
   <source>The scene classification of {} lies on another grid than its bands; leave SCENE_CLASSES empty.</source>
   <translation>Die Szenenklassifikation von {} liegt auf einem anderen Gitter als die Kanäle; lassen Sie SCENE_CLASSES leer.</translation>
  </message>
  <message>
   <source>EXTENT lies outside the area that SPECTRAL and GUIDE share; choose an extent that both cover.</source>
   <translation>EXTENT liegt außerhalb der Fläche, die SPECTRAL und GUIDE gemeinsam haben; wählen Sie eine Ausdehnung, die beide abdecken.</translation>
  </message>
  <message>
   <source>DISAGREEMENT has a value for every pixel of SPECTRAL, and EXTENT holds none; choose a larger EXTENT.</source>
   <translation>DISAGREEMENT hat einen Wert für jedes Pixel von SPECTRAL, und EXTENT enthält keines; wählen Sie einen größeren EXTENT.</translation>
  </message>
  <message>
   <source>That shift was not measured here, but wherever this product was compared with VIIRS.</source>
   <translation>Diese Verschiebung wurde nicht hier gemessen, sondern überall dort, wo dieses Produkt mit VIIRS verglichen wurde.</translation>
  </message>
  <message>
   <source>Without a VIIRS raster as a guide, there is nothing to tell whether the DMSP raster is shifted.</source>
   <translation>Ohne ein VIIRS-Raster als Vorlage sagt nichts, ob das DMSP-Raster versetzt ist.</translation>
  </message>
  <message>
   <source>The two rasters do not tell whether DMSP is shifted against VIIRS.</source>
   <translation>Die beiden Raster verraten nicht, ob DMSP gegen VIIRS versetzt ist.</translation>
  </message>
  <message>
   <source>The law of DN was measured: DN 49 stands for {:.2g} nW/cm2/sr, the darkest land reads {:.1f}, the point spread is {:.1f} km wide, and {:.1f} DN remain unexplained.</source>
   <translation>Das Gesetz der DN wurde gemessen: DN 49 steht für {:.2g} nW/cm2/sr, das dunkelste Land hat {:.1f}, die Punktverwaschung ist {:.1f} km breit, und {:.1f} DN bleiben unerklärt.</translation>
  </message>
  <message>
   <source>DN are read by a law that saturates: DN 49 stands for {:g} nW/cm2/sr, blurred as the sensor blurs.</source>
   <translation>DN werden nach einem Gesetz gelesen, das sättigt: DN 49 steht für {:g} nW/cm2/sr, verwischt, wie der Sensor verwischt.</translation>
  </message>
  <message>
   <source>Where lights grew or shrank by less than about {:.0f} % over 9 km, or {:.0f} % over 2 km, this pair does not tell change from noise: there the VIIRS raster is kept as it is.</source>
   <translation>Wo Lichter über 9 km um weniger als etwa {:.0f} % oder über 2 km um weniger als {:.0f} % zu- oder abgenommen haben, lässt dieses Paar Änderung nicht von Rauschen unterscheiden: Dort bleibt das VIIRS-Raster, wie es ist.</translation>
  </message>
  <message>
   <source>DN are taken to be harmonised: inter-calibrate composites of different satellites first.</source>
   <translation>DN gelten als harmonisiert: Gleichen Sie Komposite mehrerer Satelliten vorher aneinander an.</translation>
  </message>
  <message>
   <source>{:.0f} % of the lit DMSP pixels are saturated: what is seen inside them comes from the guide or the model, not from DMSP.</source>
   <translation>{:.0f} % der beleuchteten DMSP-Pixel sind gesättigt: Was in ihnen zu sehen ist, kommt von der Vorlage oder dem Modell, nicht von DMSP.</translation>
  </message>
  <message>
   <source>{:.0f} % of the lit DMSP pixels are saturated.</source>
   <translation>{:.0f} % der beleuchteten DMSP-Pixel sind gesättigt.</translation>
  </message>
  <message>
   <source>{}: numbers are multiplied by {:g}, plus {:g}, as the file declares.</source>
   <translation>{}: Zahlen werden mal {:g} plus {:g} genommen, wie die Datei es angibt.</translation>
  </message>
  <message>
   <source>A pixel of the DMSP raster is {:.3g} km wide; it should be about 0.93 km (30 arc-seconds), {:g} to {:g} at most. Choose the annual composite itself, not an aggregate of it.</source>
   <translation>Ein Pixel des DMSP-Rasters ist {:.3g} km breit; es sollten etwa 0,93 km (30 Bogensekunden) sein, {:g} bis höchstens {:g}. Wählen Sie das Jahreskomposit selbst, kein daraus zusammengefasstes Raster.</translation>
  </message>
  <message>
   <source>The DMSP raster has no DN between 0 and 63 (all nodata, or other units); choose stable lights or average visible lights as published.</source>
   <translation>Das DMSP-Raster hat keine DN zwischen 0 und 63 (nur Nodata, oder andere Einheiten); wählen Sie stabile oder mittlere sichtbare Lichter, wie sie veröffentlicht sind.</translation>
  </message>
  <message>
   <source>The DMSP raster holds values from {:.4g} to {:.4g}; it should hold DN 0 to 63, as published.</source>
   <translation>Das DMSP-Raster enthält Werte von {:.4g} bis {:.4g}; es sollte DN von 0 bis 63 enthalten, wie sie veröffentlicht sind.</translation>
  </message>
  <message>
   <source>DMSP: {:.2g} % of the raster is above 63, which is not a valid DN; it is read as nodata.</source>
   <translation>DMSP: {:.2g} % davon sind größer als 63 und damit kein DN; sie werden als NoData gelesen.</translation>
  </message>
  <message>
   <source>METHOD {} changes a VIIRS raster, and there is none; choose one, or another METHOD.</source>
   <translation>METHOD {} ändert ein VIIRS-Raster, und es gibt keines; wählen Sie eines oder eine andere METHOD.</translation>
  </message>
  <message>
   <source>1 year</source>
   <translation>1 Jahr</translation>
  </message>
  <message>
   <source>{} x {} pixels of {:.2f} x {:.2f} km, {}.</source>
   <translation>{} x {} Pixel von {:.2f} x {:.2f} km, {}.</translation>
  </message>
  <message>
   <source>DMSP_GUIDE is DMSP of the year that the VIIRS raster shows; choose that raster as VIIRS, or leave DMSP_GUIDE empty.</source>
   <translation>DMSP_GUIDE ist DMSP aus dem Jahr, das das VIIRS-Raster zeigt; wählen Sie dieses Raster als VIIRS, oder lassen Sie DMSP_GUIDE leer.</translation>
  </message>
  <message>
   <source>The DMSP raster has no value where it lies on VIIRS (all nodata); choose another.</source>
   <translation>Das DMSP-Raster hat dort, wo es auf VIIRS liegt, keinen Wert (alles NoData); wählen Sie ein anderes.</translation>
  </message>
  <message>
   <source>DAYTIME_GUIDE is not used: the VIIRS raster shows the structure of saturated cores.</source>
   <translation>DAYTIME_GUIDE wird nicht gebraucht: das VIIRS-Raster zeigt die Struktur gesättigter Kerne.</translation>
  </message>
  <message>
   <source>DMSP_GUIDE has {} bands; choose a raster of one band, DMSP of the year that the VIIRS raster shows.</source>
   <translation>DMSP_GUIDE hat {} Kanäle; wählen Sie ein Raster mit einem Kanal, DMSP aus dem Jahr, das das VIIRS-Raster zeigt.</translation>
  </message>
  <message>
   <source>Change is what DMSP of the two years shows (DMSP_GUIDE); the law is measured in the guide's year.</source>
   <translation>Als Änderung gilt, was DMSP aus beiden Jahren zeigt (DMSP_GUIDE); das Gesetz wird im Jahr der Vorlage gemessen.</translation>
  </message>
  <message>
   <source>The VIIRS raster has {} bands; say which of them is to guide (VIIRS_BAND), or choose a raster of one band.</source>
   <translation>Das VIIRS-Raster hat {} Kanäle; nennen Sie den, der als Vorlage dient (VIIRS_BAND), oder wählen Sie ein Raster mit einem Kanal.</translation>
  </message>
  <message>
   <source>A DMSP pixel is {:.2f} VIIRS pixels wide; the models work for 1 to 2.2. Resample the VIIRS raster to 15 arc-seconds (about 500 m) first.</source>
   <translation>Ein DMSP-Pixel ist {:.2f} VIIRS-Pixel breit; die Modelle arbeiten mit 1 bis 2,2. Rechnen Sie das VIIRS-Raster zuerst auf 15 Bogensekunden (etwa 500 m) um.</translation>
  </message>
  <message>
   <source>The DMSP raster is too small to work with; choose one of {} pixels or more.</source>
   <translation>Das DMSP-Raster ist zu klein, um damit zu arbeiten; wählen Sie eines von {} Pixeln oder mehr.</translation>
  </message>
  <message>
   <source>DAYTIME_GUIDE has {} bands; choose a raster of one band, NDVI or EVI.</source>
   <translation>DAYTIME_GUIDE hat {} Kanäle; wählen Sie ein Raster mit einem Kanal, NDVI oder EVI.</translation>
  </message>
  <message>
   <source>DAYTIME_GUIDE holds values up to {:.4g}; NDVI and EVI lie between -1 and 1. Declare the raster's scale (0.0001 for MODIS), or divide it.</source>
   <translation>DAYTIME_GUIDE enthält Werte bis {:.4g}; NDVI und EVI liegen zwischen -1 und 1. Geben Sie die Skalierung des Rasters an (0,0001 bei MODIS), oder teilen Sie es.</translation>
  </message>
  <message>
   <source>DAYTIME_GUIDE is much finer than the lights; resample it to 250 m or more by averaging.</source>
   <translation>DAYTIME_GUIDE ist viel feiner als die Lichter; mitteln Sie es auf 250 m oder mehr.</translation>
  </message>
  <message>
   <source>DMSP and VIIRS are registered to a tenth of a pixel.</source>
   <translation>DMSP und VIIRS liegen auf ein Zehntel Pixel genau aufeinander.</translation>
  </message>
  <message>
   <source>{}: it is moved onto VIIRS (CORRECT_SHIFT).</source>
   <translation>{}: Es wird auf VIIRS geschoben (CORRECT_SHIFT).</translation>
  </message>
  <message>
   <source>{}; turn on CORRECT_SHIFT to move it there.</source>
   <translation>{}; schalten Sie CORRECT_SHIFT ein, um es dorthin zu schieben.</translation>
  </message>
  <message>
   <source>{:.2f} km south</source>
   <translation>{:.2f} km südlich</translation>
  </message>
  <message>
   <source>{:.2f} km north</source>
   <translation>{:.2f} km nördlich</translation>
  </message>
  <message>
   <source>{:.2f} km east</source>
   <translation>{:.2f} km östlich</translation>
  </message>
  <message>
   <source>{:.2f} km west</source>
   <translation>{:.2f} km westlich</translation>
  </message>
  <message>
   <source>DMSP lies {} and {} of VIIRS</source>
   <translation>DMSP liegt {} und {} von VIIRS</translation>
  </message>
  <message>
   <source>{} / {}</source>
   <translation>{} / {}</translation>
  </message>
  <message>
   <source>root mean square</source>
   <translation>quadratisches Mittel</translation>
  </message>
  <message>
   <source>1 more band is not listed</source>
   <translation>1 weiterer Kanal ist nicht aufgeführt</translation>
  </message>
  <message>
   <source>{} more bands are not listed</source>
   <translation>{} weitere Kanäle sind nicht aufgeführt</translation>
  </message>
  <message>
   <source>Blurred and decimated, the result differs from the MS by {} % of the bands' means ({}).</source>
   <translation>Verwischt und ausgedünnt weicht das Ergebnis vom MS um {} % der Kanalmittel ab ({}).</translation>
  </message>
  <message>
   <source>Blurred and decimated, band {} of the result differs from the MS by {:.1f} % of its mean, more than {:g} %; raise CONSISTENCY (now {}), lower SHARPNESS, or look at RESIDUAL.</source>
   <translation>Verwischt und ausgedünnt weicht Kanal {} des Ergebnisses vom MS um {:.1f} % seines Mittels ab, mehr als {:g} %; erhöhen Sie CONSISTENCY (jetzt {}), senken Sie SHARPNESS, oder sehen Sie sich RESIDUAL an.</translation>
  </message>
  <message>
   <source>The finest colours of the MS do not lie on PAN's edges (noise, aliasing, or bands that lie apart): {:.0f} % of them come from PAN instead, and the result agrees with the MS in what is coarser (FINE_COLOURS).</source>
   <translation>Die feinsten Farben des MS liegen nicht auf den Kanten von PAN (Rauschen, Aliasing oder auseinanderliegende Kanäle): {:.0f} % davon kommen stattdessen aus PAN, und das Ergebnis stimmt in allem Gröberen mit dem MS überein (FINE_COLOURS).</translation>
  </message>
  <message>
   <source>{} x {} pixels, {}, ratio {:.2f}.</source>
   <translation>{} x {} Pixel, {}, Verhältnis {:.2f}.</translation>
  </message>
  <message>
   <source>ratio</source>
   <translation>Verhältnis</translation>
  </message>
  <message>
   <source>MTF gain of the MS sensor</source>
   <translation>MTF des MS-Sensors</translation>
  </message>
  <message>
   <source>share of PAN's variance that the bands explain</source>
   <translation>Anteil der Varianz von PAN, den die Kanäle erklären,</translation>
  </message>
  <message>
   <source>correlation of a band with PAN</source>
   <translation>Korrelation eines Kanals mit PAN</translation>
  </message>
  <message>
   <source>contrast of a band over the detail it lacks</source>
   <translation>Kontrast eines Kanals gegenüber dem Detail, das ihm fehlt,</translation>
  </message>
  <message>
   <source>contrast of PAN over its detail</source>
   <translation>Kontrast von PAN gegenüber seinem Detail</translation>
  </message>
  <message>
   <source>The model's card has no scores, so nothing tells how good it is on any sensor.</source>
   <translation>Der Steckbrief des Modells nennt keine Messwerte; nichts sagt also, wie gut es bei irgendeinem Sensor ist.</translation>
  </message>
  <message>
   <source>This pair is unlike those that the model was scored on: {}. Look at the result with care.</source>
   <translation>Dieses Paar gleicht denen nicht, an denen das Modell gemessen wurde: {}. Sehen Sie sich das Ergebnis genau an.</translation>
  </message>
  <message>
   <source>{} {:.2f} ({:g} to {:g} there)</source>
   <translation>{} {:.2f} (dort {:g} bis {:g})</translation>
  </message>
  <message>
   <source>The model {} is made for {}, which this version does not know; update the plugin or choose another model.</source>
   <translation>Das Modell {} ist für {} gemacht, was diese Version nicht kennt; aktualisieren Sie das Plugin oder wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>Two outputs name the same file; give each its own.</source>
   <translation>Zwei Ausgaben nennen dieselbe Datei; geben Sie jeder eine eigene.</translation>
  </message>
  <message>
   <source>RATIO must lie between {:g} and {:g}, not {:g}.</source>
   <translation>RATIO muss zwischen {:g} und {:g} liegen, nicht {:g}.</translation>
  </message>
  <message>
   <source>MTF_GAIN must be 0 (the sensor's) or lie between 0.01 and 0.99, not {:g}.</source>
   <translation>MTF_GAIN muss 0 sein (die MTF des Sensors) oder zwischen 0,01 und 0,99 liegen, nicht {:g}.</translation>
  </message>
  <message>
   <source>NOISE must be 0 or more, not {:g}.</source>
   <translation>NOISE muss 0 oder mehr sein, nicht {:g}.</translation>
  </message>
  <message>
   <source>{}, ratio {:.4g}: the MS gets {} x {} pixels.</source>
   <translation>{}, Verhältnis {:.4g}: Das MS bekommt {} x {} Pixel.</translation>
  </message>
  <message>
   <source>MTF gain of the MS at its Nyquist frequency: {}.</source>
   <translation>MTF des MS bei seiner Nyquist-Frequenz: {}.</translation>
  </message>
  <message>
   <source>{} (a guess; none is published for {})</source>
   <translation>{} (geschätzt; für {} ist keine veröffentlicht)</translation>
  </message>
  <message>
   <source>{} (estimated from the pair; none is published for {})</source>
   <translation>{} (aus dem Paar geschätzt; für {} ist keine veröffentlicht)</translation>
  </message>
  <message>
   <source>PAN_WEIGHTS has {} numbers, but the MS raster has {} bands; give one for each band.</source>
   <translation>PAN_WEIGHTS hat {} Zahlen und das MS-Raster {} Kanäle; geben Sie für jeden eine an.</translation>
  </message>
  <message>
   <source>EXTENT lies outside the MS raster; choose an extent that it covers.</source>
   <translation>EXTENT liegt außerhalb des MS-Rasters; wählen Sie eine Ausdehnung, die es abdeckt.</translation>
  </message>
  <message>
   <source>The MS raster holds no value here (all nodata); choose another, or another EXTENT.</source>
   <translation>Das MS-Raster enthält hier keinen Wert (alles NoData); wählen Sie ein anderes oder eine andere EXTENT.</translation>
  </message>
  <message>
   <source>Degraded, the scene would be {} pixels wide or high; choose a larger one, or a larger EXTENT.</source>
   <translation>Verschlechtert wäre die Szene {} Pixel breit oder hoch; wählen Sie eine größere, oder ein größeres EXTENT.</translation>
  </message>
  <message>
   <source>Algorithms</source>
   <translation>Algorithmen</translation>
  </message>
  <message>
   <source>Add a panchromatic (PAN) and a multispectral (MS) raster to the project, drop the two on the dock, or press Load a sample pair there.</source>
   <translation>Fügen Sie dem Projekt ein panchromatisches (PAN) und ein multispektrales (MS) Raster hinzu, ziehen Sie die beiden auf das Bedienfeld, oder drücken Sie dort Beispielpaar laden.</translation>
  </message>
  <message>
   <source>Press Preview: the middle of the map is fused, and compared with the MS. Drag the divider; the wheel zooms.</source>
   <translation>Drücken Sie Vorschau: Die Mitte der Karte wird fusioniert und mit dem MS verglichen. Ziehen Sie den Teiler; das Mausrad zoomt.</translation>
  </message>
  <message>
   <source>Try Fast, Balanced and Best; the tooltip of each says what it does and what it costs. Pin keeps a preview for comparison. Unfold Advanced to choose more yourself.</source>
   <translation>Versuchen Sie Schnell, Ausgewogen und Am besten; der Tooltip sagt jeweils, was es tut und was es kostet. Anheften behält eine Vorschau zum Vergleich. Klappen Sie Erweitert auf, um mehr selbst zu wählen.</translation>
  </message>
  <message>
   <source>Press Run: the Processing dialog opens, filled in, with history, batch and log as for any other algorithm.</source>
   <translation>Drücken Sie Ausführen: Der Verarbeitungsdialog öffnet sich ausgefüllt, mit Verlauf, Stapelverarbeitung und Protokoll wie bei jedem Algorithmus.</translation>
  </message>
  <message>
   <source>The first minute</source>
   <translation>Die erste Minute</translation>
  </message>
  <message>
   <source>Fuse images (Amalgam)</source>
   <translation>Bilder fusionieren (Amalgam)</translation>
  </message>
  <message>
   <source>Open or close the dock for pansharpening and night lights, with previews</source>
   <translation>Das Bedienfeld für Pansharpening und Nachtlichter öffnen oder schließen, mit Vorschauen</translation>
  </message>
  <message>
   <source>Load a sample pair</source>
   <translation>Beispielpaar laden</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>{} …</source>
   <translation>{} …</translation>
  </message>
  <message>
   <source>Cancelled; nothing was written.</source>
   <translation>Abgebrochen; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>{} is empty; name a GeoTIFF to write.</source>
   <translation>{} ist leer; nennen Sie ein GeoTIFF, das geschrieben werden soll.</translation>
  </message>
  <message>
   <source>{} must be four numbers: x min, x max, y min, y max.</source>
   <translation>{} muss aus vier Zahlen bestehen: x min, x max, y min, y max.</translation>
  </message>
  <message>
   <source>Fuse a folder of scenes</source>
   <translation>Einen Ordner voller Szenen fusionieren</translation>
  </message>
  <message>
   <source>Pansharpening</source>
   <translation>Pansharpening</translation>
  </message>
  <message>
   <source>batch,folder,pansharpen,fusion,merge,many,scenes,Landsat,DIMAP,WorldView,SPOT,Pléiades</source>
   <translation>Stapel,Ordner,Pansharpening,Fusion,viele,Szenen,batch,folder,merge,Landsat,DIMAP,WorldView,SPOT,Pléiades</translation>
  </message>
  <message>
   <source>Finds the pairs of PAN and MS rasters in a folder and fuses them one after another.</source>
   <translation>Findet die Paare von PAN und MS in einem Ordner und fusioniert sie eines nach dem anderen.</translation>
  </message>
  <message>
   <source>Finds the pairs of a panchromatic (PAN) and a multispectral (MS) raster in a folder, fuses them one after another, and lists in a table how each of them went. If a scene fails, the table says why, and the batch goes on. Scenes that already have a result are skipped, so a cancelled batch goes on where it stopped.

Products are recognised by their metadata: Landsat 7 to 9 (…_MTL.txt: band 8 with the 30 m bands that it covers), SPOT and Pléiades (DIM_….XML), WorldView, GeoEye and QuickBird (….IMD with ….TIL or ….TIF). If the bands of a scene are separate files, a virtual raster of them is left beside the result. SENSOR is taken from the metadata.

Other rasters are paired by names that differ only in the word that tells which of the two it is (pan, p or B8; ms, mss, mul, multi, mux or xs), as in town_PAN.tif and town_MS.tif, PAN/town.tif and MUL/town.tif, GF2_…-PAN1.tiff and GF2_…-MSS1.tiff. If names follow another rule, set PAN_PATTERN and MS_PATTERN: in *_hi.tif and *_lo.tif, each * stands for what both names share. A pattern with a / in it applies to the whole path below the folder.

A result is named after its MS: town_MS_fused.tif.</source>
   <translation>Findet die Paare eines panchromatischen (PAN) und eines multispektralen (MS) Rasters in einem Ordner, fusioniert sie eines nach dem anderen und führt in einer Tabelle auf, wie es jedem ergangen ist. Eine Szene, die scheitert, sagt warum, und die anderen gehen weiter. Szenen, deren Ergebnisse schon da sind, bleiben unberührt: Ein abgebrochener Stapel geht weiter, wo er aufgehört hat.

Produkte werden an ihren Metadaten erkannt: Landsat 7 bis 9 (…_MTL.txt: Kanal 8 mit den 30-m-Kanälen, die er sieht), SPOT und Pléiades (DIM_….XML), WorldView, GeoEye und QuickBird (….IMD mit ….TIL oder ….TIF). Wo die Kanäle einer Szene eigene Dateien sind, bleibt ein virtuelles Raster daraus neben dem Ergebnis liegen. Der Sensor, den die Metadaten nennen, gilt als SENSOR.

Andere Raster werden nach ihren Namen gepaart, die gleich sind bis auf ein Wort, das sagt, welches von beiden es ist: pan, p oder B8 mit ms, mss, mul, multi, mux oder xs, wie in town_PAN.tif und town_MS.tif, PAN/town.tif und MUL/town.tif, GF2_…-PAN1.tiff und GF2_…-MSS1.tiff. Wo Namen einer anderen Regel folgen, sagen PAN_PATTERN und MS_PATTERN das: In *_hi.tif und *_lo.tif steht jedes * für das, was in beiden gleich ist. Ein Muster mit einem / darin gilt für den ganzen Pfad unterhalb des Ordners.

Ein Ergebnis ist nach seinem MS benannt: town_MS_fused.tif.</translation>
  </message>
  <message>
   <source>Folder with the scenes</source>
   <translation>Ordner mit den Szenen</translation>
  </message>
  <message>
   <source>The folder that holds the PAN and MS rasters.</source>
   <translation>Wo die Paare von PAN und MS liegen.</translation>
  </message>
  <message>
   <source>Method or model</source>
   <translation>Verfahren oder Modell</translation>
  </message>
  <message>
   <source>A classical method, or a model with the settings that its own algorithm recommends.</source>
   <translation>Ein klassisches Verfahren, oder ein Modell mit dem, was sein eigener Algorithmus empfiehlt.</translation>
  </message>
  <message>
   <source>Search subfolders as well</source>
   <translation>Auch die Ordner darunter durchsuchen</translation>
  </message>
  <message>
   <source>Search all folders below too, however deep; otherwise only files in the folder itself count.</source>
   <translation>Szenen in allen Ordnern darunter finden, wie tief auch immer; sonst zählen nur Dateien im Ordner selbst.</translation>
  </message>
  <message>
   <source>Fuse again scenes that have a result</source>
   <translation>Vorhandenes neu fusionieren</translation>
  </message>
  <message>
   <source>Replace the results of an earlier run; otherwise these scenes are skipped.</source>
   <translation>Ergebnisse eines früheren Laufs ersetzen; sonst bleiben ihre Szenen unberührt.</translation>
  </message>
  <message>
   <source>Measure how good each result is</source>
   <translation>Messen, wie gut jedes Ergebnis ist</translation>
  </message>
  <message>
   <source>Fill the table's HQNR, which rewards keeping the MS as it is, and what HQNR cannot see: PAN_SHARE (how much of PAN's finest detail the result shows), PAN_ENERGY (with what contrast; less than 1 is soft) and FRINGE (how much the bands disagree in it, over what they do in the MS).</source>
   <translation>Füllt in der Tabelle HQNR, das belohnt, das MS zu lassen, wie es ist, und was HQNR nicht sieht: PAN_SHARE (wie viel von PANs feinstem Detail das Ergebnis zeigt), PAN_ENERGY (mit welchem Kontrast; unter 1 ist es weich) und FRINGE (wie sehr die Kanäle darin voneinander abweichen, verglichen mit dem MS).</translation>
  </message>
  <message>
   <source>Pattern of PAN's names</source>
   <translation>Muster der Namen von PAN</translation>
  </message>
  <message>
   <source>Pattern of MS's names</source>
   <translation>Muster der Namen von MS</translation>
  </message>
  <message>
   <source>Such as {}, where each * stands for what both names share; if empty, the usual words tell PAN from MS.</source>
   <translation>Etwa {}, wobei jedes * für das steht, was in beiden Namen gleich ist; leer zählen die üblichen Wörter.</translation>
  </message>
  <message>
   <source>Folder for the results</source>
   <translation>Ordner für die Ergebnisse</translation>
  </message>
  <message>
   <source>Where the fused rasters go. It is created if it does not exist, and may be the folder with the scenes.</source>
   <translation>Wohin die fusionierten Raster kommen; er wird angelegt, wenn es ihn nicht gibt, und darf der Ordner mit den Szenen sein.</translation>
  </message>
  <message>
   <source>Scenes</source>
   <translation>Szenen</translation>
  </message>
  <message>
   <source>A table without geometry, with one row per scene: how it went, and why.</source>
   <translation>Eine Tabelle ohne Geometrie, eine Zeile für jede Szene: wie es ihr ergangen ist, und warum.</translation>
  </message>
  <message>
   <source>Scenes that were fused</source>
   <translation>Fusionierte Szenen</translation>
  </message>
  <message>
   <source>Scenes that already had a result</source>
   <translation>Szenen, deren Ergebnisse schon da waren</translation>
  </message>
  <message>
   <source>Scenes that failed</source>
   <translation>Gescheiterte Szenen</translation>
  </message>
  <message>
   <source>Rasters without a partner</source>
   <translation>Raster ohne Partner</translation>
  </message>
  <message>
   <source>In every scene, move PAN onto MS if the two are found to be misregistered.</source>
   <translation>In jeder Szene PAN auf MS schieben, wenn sich die beiden als versetzt erweisen.</translation>
  </message>
  <message>
   <source>Fused: {}; skipped: {}; failed: {}.</source>
   <translation>Fusioniert: {}; unberührt: {}; gescheitert: {}.</translation>
  </message>
  <message>
   <source>Cancelled; one scene was fused and is kept: run the batch again to go on with the others.</source>
   <translation>Abgebrochen; eine Szene wurde fusioniert und bleibt: Starten Sie den Stapel noch einmal, um mit den anderen fortzufahren.</translation>
  </message>
  <message>
   <source>Cancelled; {} scenes were fused and are kept: run the batch again to go on with the others.</source>
   <translation>Abgebrochen; {} Szenen wurden fusioniert und bleiben: Starten Sie den Stapel noch einmal, um mit den anderen fortzufahren.</translation>
  </message>
  <message>
   <source>How fast is this machine</source>
   <translation>Wie schnell dieser Rechner ist</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source>benchmark,speed,time,seconds,estimate,duration,memory,performance</source>
   <translation>Benchmark,Geschwindigkeit,Zeit,Sekunden,Schätzung,Dauer,Speicher,Leistung,benchmark,speed</translation>
  </message>
  <message>
   <source>Tells how long fusing a raster will take here, by model, precision and steps.</source>
   <translation>Sagt, wie lange die Fusion eines Rasters hier dauert, nach Modell, Genauigkeit und Schritten.</translation>
  </message>
  <message>
   <source>Tells how long fusing a raster will take on this machine, for each model, precision and number of steps, and how much memory and disk space it will need. Each model is tried in each precision on a small simulated scene for a few seconds; a speed once measured is used again until QGIS is closed.

Choose the rasters that you want to fuse, or give the size of the result in pixels and bands.

Other work on the machine counts: expect the true time to be a fifth more or less, and far more on a shared machine. SECONDS, MEGABYTES, MODEL_ID and PRECISION_ID are those of the fastest row.</source>
   <translation>Sagt, wie lange die Fusion eines Rasters auf diesem Rechner dauert, für jedes Modell, jede Genauigkeit und jede Schrittzahl, und wie viel Arbeitsspeicher und Plattenplatz sie braucht. Jedes Modell wird in jeder Genauigkeit einige Sekunden lang an einer kleinen simulierten Szene erprobt; eine schon gemessene Geschwindigkeit gilt weiter, bis QGIS geschlossen wird.

Wählen Sie die Raster, die Sie fusionieren wollen, oder geben Sie die Größe des Ergebnisses in Pixeln und Kanälen an.

Was der Rechner sonst noch tut, zählt mit: Rechnen Sie mit einem Fünftel mehr oder weniger, und mit weit mehr auf einem geteilten Rechner. SECONDS, MEGABYTES, MODEL_ID und PRECISION_ID sind die der schnellsten Zeile.</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <source>Rows, columns and bands of the result count only if no raster is chosen above.</source>
   <translation>Zeilen, Spalten und Kanäle des Ergebnisses zählen nur, wenn oben kein Raster gewählt ist.</translation>
  </message>
  <message>
   <source>The networks to try; each takes a few seconds per precision.</source>
   <translation>Die zu erprobenden Netze; jedes braucht einige Sekunden je Genauigkeit.</translation>
  </message>
  <message>
   <source>Precisions</source>
   <translation>Genauigkeiten</translation>
  </message>
  <message>
   <source>The precisions in which to try each model; a model that has no file of a precision is skipped for it.</source>
   <translation>Die Genauigkeiten, in denen jedes Modell erprobt wird; ein Modell ohne Datei dieser Genauigkeit wird ausgelassen.</translation>
  </message>
  <message>
   <source>Scheduler</source>
   <translation>Scheduler</translation>
  </message>
  <message>
   <source>heun, flow_heun and flow_midpoint evaluate the network about twice per step, all others once.</source>
   <translation>heun, flow_heun und flow_midpoint werten das Netz etwa zweimal je Schritt aus, alle anderen einmal.</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <source>Whole numbers separated by commas, such as 1,4,25; one row for each.</source>
   <translation>Ganze Zahlen mit Kommas dazwischen, etwa 1,4,25; eine Zeile für jede.</translation>
  </message>
  <message>
   <source>Samples to average</source>
   <translation>Zu mittelnde Stichproben</translation>
  </message>
  <message>
   <source>Each sample takes as long as one run of the network.</source>
   <translation>Jede Stichprobe dauert so lange wie ein Lauf des Netzes.</translation>
  </message>
  <message>
   <source>Times</source>
   <translation>Zeiten</translation>
  </message>
  <message>
   <source>A table without geometry, with one row for each model, precision and number of steps.</source>
   <translation>Eine Tabelle ohne Geometrie, eine Zeile für jedes Modell, jede Genauigkeit und Schrittzahl.</translation>
  </message>
  <message>
   <source>Seconds per measurement</source>
   <translation>Sekunden für jede Messung</translation>
  </message>
  <message>
   <source>Longer measurements can try larger tiles, and give more accurate times.</source>
   <translation>Mit mehr Sekunden lassen sich größere Kacheln erproben, und die Zeiten kommen der Wirklichkeit näher.</translation>
  </message>
  <message>
   <source>Fastest model</source>
   <translation>Schnellstes Modell</translation>
  </message>
  <message>
   <source>Precision of the fastest model</source>
   <translation>Genauigkeit des schnellsten Modells</translation>
  </message>
  <message>
   <source>Seconds of the fastest model</source>
   <translation>Sekunden des schnellsten Modells</translation>
  </message>
  <message>
   <source>Memory of the fastest model (MB)</source>
   <translation>Speicher des schnellsten Modells (MB)</translation>
  </message>
  <message>
   <source>Raster that gives the size (PAN, VIIRS)</source>
   <translation>Raster, das die Größe vorgibt (PAN, VIIRS)</translation>
  </message>
  <message>
   <source>Raster that gives the bands (MS, DMSP)</source>
   <translation>Raster, das die Kanäle vorgibt (MS, DMSP)</translation>
  </message>
  <message>
   <source>The sharp raster, whose rows and columns the result will have; instead of ROWS and COLS.</source>
   <translation>Das scharfe Raster, dessen Zeilen und Spalten das Ergebnis haben wird; statt ROWS und COLS.</translation>
  </message>
  <message>
   <source>The coarse raster, whose bands and data type the result will have; instead of BANDS.</source>
   <translation>Das grobe Raster, dessen Kanäle und Datentyp das Ergebnis haben wird; statt BANDS.</translation>
  </message>
  <message>
   <source>None of these models could be measured; the log says why.</source>
   <translation>Keines dieser Modelle ließ sich messen; das Protokoll sagt, warum.</translation>
  </message>
  <message>
   <source>{} {}, 1 step: {}</source>
   <translation>{} {}, 1 Schritt: {}</translation>
  </message>
  <message>
   <source>{} {}, {} steps: {}</source>
   <translation>{} {}, {} Schritte: {}</translation>
  </message>
  <message>
   <source>Hyperspectral sharpening (classical)</source>
   <translation>Hyperspektrale Schärfung (klassisch)</translation>
  </message>
  <message>
   <source>hyperspectral,multispectral,fusion,hypersharpening,sharpen,resolution,cube,spectra,guide,EnMAP,PRISMA,DESIS,EMIT,Hyperion,Landsat,thermal,GSA,MTF,GLP,subspace,local regression</source>
   <translation>hyperspektral,multispektral,Fusion,Hypersharpening,schärfen,Auflösung,Würfel,Spektren,Führungsbild,EnMAP,PRISMA,DESIS,EMIT,Hyperion,Landsat,thermal,GSA,MTF,GLP,Unterraum,lokale Regression</translation>
  </message>
  <message>
   <source>Gives a coarse raster of many bands the resolution of a fine one of a few, by a formula.</source>
   <translation>Gibt einem groben Raster mit vielen Kanälen die Auflösung eines feinen mit wenigen, durch eine Formel.</translation>
  </message>
  <message>
   <source>Gives a coarse raster of 1 to some hundred bands (the cube) the resolution of a fine one of 1 to 20 bands (the guide) of the same place: a hyperspectral image by a multispectral one, thermal bands by reflective ones, a satellite's coarse bands by its fine ones. For each band the mix of the guide's bands that suits it best is found, and its detail is added. It needs no network.

Any type of numbers, any ratio from 1.2 to 20; CRS, origin and extent of the two may differ. The output has the guide's grid, over the area that both share, and the cube's type, nodata value, band names, wavelengths and widths. Cubes of any size are worked on in tiles, and neither tiles nor EXTENT change a pixel. What was a measurement stays one: where the guide shows nothing of what a band sees, the band is hardly sharpened.

The two should be of one date: what changed in between is sharpened as the guide shows it.

CONSISTENCY says how far the result, blurred and decimated as by the sensor, is from the cube (ERGAS; 0 is perfect).

</source>
   <translation>Gibt einem groben Raster mit 1 bis einigen hundert Kanälen (dem Würfel) die Auflösung eines feinen mit 1 bis 20 Kanälen (des Führungsbilds) vom selben Ort: einem hyperspektralen Bild die eines multispektralen, Thermalkanälen die der reflektiven, groben Kanälen eines Satelliten die seiner feinen. Für jeden Kanal wird die Mischung der Kanäle des Führungsbilds gesucht, die am besten zu ihm passt, und deren Detail wird hinzugefügt. Ein Netz braucht es nicht.

Jede Art von Zahlen, jedes Verhältnis von 1,2 bis 20; Koordinatenbezugssystem, Ursprung und Ausdehnung der beiden dürfen verschieden sein. Das Ergebnis hat das Gitter des Führungsbilds über der Fläche, die beide gemeinsam haben, und Typ, Nodata-Wert, Kanalnamen, Wellenlängen und Breiten des Würfels. Würfel jeder Größe werden kachelweise bearbeitet, und weder Kacheln noch EXTENT ändern ein Pixel. Was eine Messung war, bleibt eine: Wo das Führungsbild nichts von dem zeigt, was ein Kanal sieht, wird der Kanal kaum geschärft.

Beide sollten von einem Tag sein: Was sich dazwischen geändert hat, wird so geschärft, wie das Führungsbild es zeigt.

CONSISTENCY sagt, wie weit das Ergebnis, verwischt und ausgedünnt wie vom Sensor, vom Würfel entfernt ist (ERGAS; 0 ist vollkommen).

</translation>
  </message>
  <message>
   <source>Method used</source>
   <translation>Verwendetes Verfahren</translation>
  </message>
  <message>
   <source>Seconds taken</source>
   <translation>Benötigte Sekunden</translation>
  </message>
  <message>
   <source>Done in {:.1f} s; consistency {:.3f}.</source>
   <translation>Fertig in {:.1f} s; Konsistenz {:.3f}.</translation>
  </message>
  <message>
   <source>Night lights (table, power law, change)</source>
   <translation>Nachtlichter (Tabelle, Potenzgesetz, Änderung)</translation>
  </message>
  <message>
   <source>Turns an annual DMSP-OLS raster (1992 to 2013: blurred, saturated, 6 bits) into radiance in nW/cm2/sr by a formula. It is fast, needs no network, and is what networks must beat.

With VIIRS of another year, the law between radiance and DN is measured on the two rasters themselves: gain, exponent, saturation, what dark land reads, the point spread, and the shift. That most lights are the same in both years is enough for it. The method change then brightens and dims the VIIRS raster as DMSP says that lights changed; where DMSP tells nothing, VIIRS stays as it is.

With DMSP of the guide's year as well, change is what two rasters of one sensor show, and lights that grew everywhere alike are seen, too: if there is any, give it.

</source>
   <translation>Macht aus einem DMSP-OLS-Jahresraster (1992 bis 2013: unscharf, gesättigt, 6 Bit) nach einer Formel Strahldichte in nW/cm2/sr. Das ist schnell, braucht kein Netz und ist das, was Netze übertreffen müssen.

Mit VIIRS aus einem anderen Jahr wird das Gesetz zwischen Strahldichte und DN an den beiden Rastern selbst gemessen: Verstärkung, Exponent, Sättigung, der Wert von dunklem Land, die Punktverwaschung und die Verschiebung. Dafür genügt, dass die meisten Lichter in beiden Jahren gleich sind. Die Methode change macht dann das VIIRS-Raster heller und dunkler, so wie sich die Lichter laut DMSP geändert haben; wo DMSP nichts sagt, bleibt VIIRS, wie es ist.

Mit DMSP auch aus dem Jahr der Vorlage gilt als Änderung, was zwei Raster eines Sensors zeigen; auch Lichter, die überall gleich gewachsen sind, werden dann erkannt: geben Sie es an, wenn es vorliegt.

</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Verfahren</translation>
  </message>
  <message>
   <source>Done in {:.1f} s; sum of lights {:,.0f} nW/cm2/sr.</source>
   <translation>Fertig in {:.1f} s; Lichtsumme {:,.0f} nW/cm2/sr.</translation>
  </message>
  <message>
   <source>Pansharpening (classical)</source>
   <translation>Pansharpening (klassisch)</translation>
  </message>
  <message>
   <source>pansharpen,fusion,merge,sharpen,panchromatic,multispectral,resolution,Brovey,Gram-Schmidt,GSA,BDSD,PRACS,wavelet,AWLP,MTF,GLP,Laplacian pyramid</source>
   <translation>Pansharpening,Fusion,Schärfen,panchromatisch,multispektral,Auflösung,pansharpen,merge,Brovey,Gram-Schmidt,GSA,BDSD,PRACS,Wavelet,AWLP,MTF,GLP,Laplace-Pyramide</translation>
  </message>
  <message>
   <source>Gives a multispectral raster the resolution of a panchromatic one, by a formula.</source>
   <translation>Gibt einem multispektralen Raster die Auflösung eines panchromatischen, durch eine Formel.</translation>
  </message>
  <message>
   <source>Gives a multispectral raster (MS) the resolution of a panchromatic one (PAN) of the same place, by one of nine published formulas. It is fast, needs no network, and is good to compare with.

Any number of bands, 8 or 16 bits or float, any ratio from 1.5 to 8; CRS, origin and extent of the two may differ. What a formula needs to know about the scene is measured over all of it, so that neither tiles nor EXTENT change a pixel. The output has PAN's grid, over the area that both share, and the MS raster's type, nodata value and band names.

CONSISTENCY says how far the result, blurred and decimated as by the sensor, is from the MS (ERGAS; 0 is perfect).

</source>
   <translation>Gibt einem multispektralen Raster (MS) die Auflösung eines panchromatischen (PAN) desselben Orts, durch eine von neun veröffentlichten Formeln. Schnell, ohne Netz und gut zum Vergleich.

Beliebig viele Kanäle, 8 oder 16 Bit oder Gleitkomma, jedes Verhältnis von 1,5 bis 8; KBS, Ursprung und Ausdehnung der beiden dürfen verschieden sein. Was eine Formel von der Szene wissen muss, wird über die ganze gemessen, so dass weder Kacheln noch EXTENT ein Pixel ändern. Die Ausgabe hat das Gitter von PAN, über die gemeinsame Fläche, und Typ, Nodata-Wert und Kanalnamen des MS-Rasters.

CONSISTENCY sagt, wie weit das Ergebnis, vom Sensor verwischt und ausgedünnt, vom MS entfernt ist (ERGAS; 0 ist perfekt).

</translation>
  </message>
  <message>
   <source>Weights of the bands in PAN</source>
   <translation>Gewichte der Kanäle in PAN</translation>
  </message>
  <message>
   <source>How much each band counts in the intensity that PAN replaces, such as 0.2,0.3,0.3,0.2: numbers separated by commas, one per band; only their proportions matter. If empty, brovey weights all bands alike and {} fit the weights to PAN. The other methods have no weights.</source>
   <translation>Wie viel jeder Kanal in der Intensität zählt, die PAN ersetzt, etwa 0.2,0.3,0.3,0.2: Zahlen mit Kommas dazwischen, eine je Kanal; nur ihre Verhältnisse zählen. Leer sind alle gleich für brovey, und an PAN angepasst für {}. Die anderen Verfahren haben keine Gewichte.</translation>
  </message>
  <message>
   <source>Pansharpened</source>
   <translation>Geschärft</translation>
  </message>
  <message>
   <source>The sharpened bands, as a GeoTIFF.</source>
   <translation>Die geschärften Kanäle, als GeoTIFF.</translation>
  </message>
  <message>
   <source>MTF gain used</source>
   <translation>Verwendete MTF</translation>
  </message>
  <message>
   <source>Consistency with the MS (ERGAS)</source>
   <translation>Konsistenz mit dem MS (ERGAS)</translation>
  </message>
  <message>
   <source>Compare methods, schedulers and steps</source>
   <translation>Verfahren, Scheduler und Schritte vergleichen</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>Qualität</translation>
  </message>
  <message>
   <source>compare,benchmark,evaluate,quality,report,pansharpen,method,scheduler,steps,reduced resolution</source>
   <translation>Vergleich,Benchmark,Auswertung,Qualität,Bericht,Pansharpening,Verfahren,Scheduler,Schritte,reduzierte Auflösung,compare</translation>
  </message>
  <message>
   <source>Fuses one pair in many ways and reports which way is best.</source>
   <translation>Fusioniert ein Paar auf viele Weisen und sagt in einem Bericht, welche die beste ist.</translation>
  </message>
  <message>
   <source>Fuses one pair of a panchromatic (PAN) and a multispectral (MS) raster in many ways: by each classical method chosen, and by each model chosen with each scheduler and number of steps. Times and scores every result, and writes one HTML report that opens offline: a table to sort, quality against time, pictures, errors and spectra of the places where the methods differ most, and the command that repeats each row.

Without a reference, the scores that need a truth are taken at reduced resolution: PAN and MS are degraded by their own ratio (Wald's protocol), so that the original MS is the truth. Scores that need no truth, times and further pictures come from the pair itself.

Of a cube, give the guide in place of the panchromatic raster, and choose CUBE_METHODS. The report then shows errors over wavelength, and those of spectral indices beside what cubic interpolation gives.

Start with an extent of a few hundred PAN pixels a side: all rows are run on it, one after another. A row that cannot be run says why, and the others go on.

BEST_METHOD has the lowest ERGAS, or, without any truth, the highest HQNR. BEST_MODEL, BEST_SCHEDULER and BEST_STEPS are those of the best model, so that a graphical model can go on with them.</source>
   <translation>Fusioniert ein Paar aus einem panchromatischen (PAN) und einem multispektralen (MS) Raster auf viele Weisen: mit jedem gewählten klassischen Verfahren und mit jedem gewählten Modell bei jedem Scheduler und jeder Schrittzahl. Misst Zeit und Güte und schreibt einen HTML-Bericht, der sich ohne Netz öffnet: eine sortierbare Tabelle, Güte gegen Zeit, Bilder der Stellen, an denen sich die Verfahren am meisten unterscheiden, mit Fehlern und Spektren, und den Befehl, der jede Zeile wiederholt.

Ohne Referenz werden die Maße, die eine Wahrheit brauchen, bei reduzierter Auflösung genommen: PAN und MS werden um ihr eigenes Verhältnis verschlechtert (Walds Protokoll), so dass das ursprüngliche MS die Wahrheit ist. Maße ohne Wahrheit, Zeiten und weitere Bilder kommen vom Paar selbst.

Für einen Würfel geben Sie statt des panchromatischen Rasters das Führungsbild an und wählen CUBE_METHODS. Der Bericht zeigt dann die Fehler über der Wellenlänge und die Fehler spektraler Indizes neben denen der kubischen Interpolation.

Wählen Sie zuerst eine Ausdehnung von einigen hundert PAN-Pixeln je Seite: die ganze Szene dauert so lange wie alle Zeilen zusammen. Eine Zeile, die nicht laufen kann, sagt warum, und die anderen gehen weiter.

BEST_METHOD hat das niedrigste ERGAS oder, ganz ohne Wahrheit, das höchste HQNR. BEST_MODEL, BEST_SCHEDULER und BEST_STEPS sind die des besten Modells, damit ein grafisches Modell damit weiterarbeiten kann.</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>Referenz</translation>
  </message>
  <message>
   <source>The true MS on PAN's grid, or the true cube on the guide's, if it is known.</source>
   <translation>Das wahre MS auf dem Gitter von PAN oder der wahre Würfel auf dem des Führungsbilds, falls bekannt.</translation>
  </message>
  <message>
   <source>Score at reduced resolution if there is no reference</source>
   <translation>Ohne Referenz bei reduzierter Auflösung messen</translation>
  </message>
  <message>
   <source>Gives the scores that need a truth (such as SAM and ERGAS), and takes about 10 % longer; otherwise there are only those that need none (such as HQNR).</source>
   <translation>Dauert etwa 10 % länger und liefert die Werte, die eine Wahrheit brauchen (etwa SAM und ERGAS); sonst gibt es nur die, die keine brauchen (etwa HQNR).</translation>
  </message>
  <message>
   <source>Extent</source>
   <translation>Ausdehnung</translation>
  </message>
  <message>
   <source>The part of the scene to compare on; if empty, everything that the two rasters share, which can take long.</source>
   <translation>Teil der Szene, auf dem verglichen wird; leer alles, was die beiden Raster gemeinsam haben, was lange dauern kann.</translation>
  </message>
  <message>
   <source>In every row, move PAN onto MS if the two are found to be misregistered.</source>
   <translation>In jeder Zeile PAN auf das MS schieben, wenn sich die beiden als versetzt erweisen.</translation>
  </message>
  <message>
   <source>Methods</source>
   <translation>Verfahren</translation>
  </message>
  <message>
   <source>Classical methods ({}) and models on this machine ({}).</source>
   <translation>Klassische Verfahren ({}) und Modelle auf diesem Rechner ({}).</translation>
  </message>
  <message>
   <source>Methods for a cube</source>
   <translation>Methoden für einen Würfel</translation>
  </message>
  <message>
   <source>What a cube is sharpened by, with a guide: cubic, which only interpolates; the other formulas; and models for cubes on this machine ({}). METHODS is then not used.</source>
   <translation>Womit ein Würfel anhand eines Führungsbilds geschärft wird: cubic, das nur interpoliert, die übrigen Formeln und die Modelle für Würfel auf diesem Rechner ({}). METHODS wird dann nicht verwendet.</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>Schedulers</source>
   <translation>Scheduler</translation>
  </message>
  <message>
   <source>Every model is run with each of these schedulers.</source>
   <translation>Jedes der Modelle läuft mit jedem dieser Scheduler.</translation>
  </message>
  <message>
   <source>Numbers of steps for the models: whole numbers separated by commas, such as 1,4,25. Every scheduler is run with each of them.</source>
   <translation>Schrittzahlen für die Modelle: ganze Zahlen mit Kommas dazwischen, etwa 1,4,25. Jeder Scheduler läuft mit jeder davon.</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Startwert</translation>
  </message>
  <message>
   <source>Number that fixes the noise of all models.</source>
   <translation>Zahl, die das Rauschen aller Modelle festlegt.</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>HTML files (*.html)</source>
   <translation>HTML-Dateien (*.html)</translation>
  </message>
  <message>
   <source>The comparison on one page that opens offline.</source>
   <translation>Der Vergleich auf einer Seite, die sich ohne Netz öffnet.</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <source>CSV files (*.csv)</source>
   <translation>CSV-Dateien (*.csv)</translation>
  </message>
  <message>
   <source>All numbers and commands, one row per combination.</source>
   <translation>Alle Zahlen und Befehle, mit einer Zeile je Kombination.</translation>
  </message>
  <message>
   <source>Folder for the fused rasters</source>
   <translation>Ordner für die fusionierten Raster</translation>
  </message>
  <message>
   <source>Where to keep the fused rasters, one per row; if empty, they are discarded.</source>
   <translation>Wo die fusionierten Raster aufbewahrt werden, eines je Zeile; leer werden sie verworfen.</translation>
  </message>
  <message>
   <source>Best method</source>
   <translation>Bestes Verfahren</translation>
  </message>
  <message>
   <source>Best model</source>
   <translation>Bestes Modell</translation>
  </message>
  <message>
   <source>Scheduler of the best model</source>
   <translation>Scheduler des besten Modells</translation>
  </message>
  <message>
   <source>Steps of the best model</source>
   <translation>Schritte des besten Modells</translation>
  </message>
  <message>
   <source>SAM of the best method (degrees)</source>
   <translation>SAM des besten Verfahrens (Grad)</translation>
  </message>
  <message>
   <source>ERGAS of the best method</source>
   <translation>ERGAS des besten Verfahrens</translation>
  </message>
  <message>
   <source>HQNR of the best method</source>
   <translation>HQNR des besten Verfahrens</translation>
  </message>
  <message>
   <source>Rows that could be run</source>
   <translation>Ausführbare Zeilen</translation>
  </message>
  <message>
   <source>Best: {}. Done in {:.1f} s.</source>
   <translation>Am besten: {}. Fertig in {:.1f} s.</translation>
  </message>
  <message>
   <source>Night-lights fusion (DDPM-UNet diffusion)</source>
   <translation>Nachtlicht-Fusion (DDPM-UNet-Diffusion)</translation>
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
   <translation>Macht aus einem DMSP-OLS-Jahresraster (1992 bis 2013: unscharf, gesättigt, 6 Bit) Strahldichte wie von VIIRS in nW/cm2/sr, durch ein kleines Diffusionsnetz, mit oder ohne ein VIIRS-Raster aus einem anderen Jahr als Vorlage.

Mit einer VIIRS-Vorlage werden das Gesetz zwischen Strahldichte und DN, die Punktverwaschung und die Verschiebung an den beiden Rastern gemessen; die Vorlage wird heller und dunkler gemacht, so wie sich die Lichter laut DMSP geändert haben, und das Netz fügt hinzu, was es darüber hinaus weiß. Im Zweifel bleibt die Vorlage, wie sie ist. Mit DMSP auch aus dem Jahr der Vorlage (DMSP_GUIDE) werden auch Lichter erkannt, die überall gleich gewachsen sind.

Ein Schritt, die Vorgabe, schätzt das Mittel, für Summen und Karten. Proben (STEPS 8 oder mehr) haben mehr von der Textur echter Lichter, zum Teil erfunden, und mehrere von ihnen eine Streuung. Die Regression (unet-nightlights) ist etwa so treu wie ein Schritt.

Jahre verschiedener Satelliten sind nur vergleichbar, wenn ihre DN es sind: gleichen Sie sie vorher ab, oder verwenden Sie eine harmonisierte Reihe.

DMSP-Komposite liegen oft einen halben bis einen Kilometer daneben. Mit einem VIIRS-Raster wird das gemessen und berichtigt; ohne eines wird berichtigt, was vom Produkt bekannt ist (DMSP_PRODUCT).

Für eine Reihe legen Sie die Jahre in ein Raster, je Jahr ein Kanal (Raster &gt; Sonstiges &gt; Virtuelles Raster erzeugen, jede Datei in einen eigenen Kanal): dann bekommen alle Jahre dasselbe Rauschen, das kein Flackern erfindet.

Lichtsummen je Region kommen mit ihrer Streuung über die Proben.

Wie gut es ist: auf Paaren von 2013 (PSNR der Logarithmen) liegt das Ergebnis, wo sich wenig geändert hatte (Paris), ein halbes Dezibel unter der Vorlage, wie sie ist, bei 29 dB; wo Lichter um die Hälfte gewachsen waren (Abidjan), ein halbes Dezibel darüber, und sechs mit DMSP_GUIDE. Ohne Vorlage ist es dort etwa so gut wie eine Tabelle und anderswo ein bis zwei Dezibel besser. Die Formel change (classical_nightlights) kommt bei alledem nahe heran.</translation>
  </message>
  <message>
   <source>Hyperspectral sharpening (DDRF diffusion)</source>
   <translation>Hyperspektrale Schärfung (DDRF-Diffusion)</translation>
  </message>
  <message>
   <source>hyperspectral,multispectral,fusion,hypersharpening,sharpen,resolution,cube,spectra,guide,EnMAP,PRISMA,DESIS,EMIT,Hyperion,Landsat,thermal,diffusion,deep learning</source>
   <translation>hyperspektral,multispektral,Fusion,Hypersharpening,schärfen,Auflösung,Würfel,Spektren,Führungsbild,EnMAP,PRISMA,DESIS,EMIT,Hyperion,Landsat,thermal,Diffusion,Deep Learning</translation>
  </message>
  <message>
   <source>Gives a coarse raster of many bands the resolution of a fine one of a few, by what is best.</source>
   <translation>Gibt einem groben Raster mit vielen Kanälen die Auflösung eines feinen mit wenigen, durch das, was sich am besten bewährt.</translation>
  </message>
  <message>
   <source>Gives a coarse raster of 1 to some hundred bands (the cube) the resolution of a fine one of 1 to 20 bands (the guide) of the same place: a hyperspectral image by a multispectral one, thermal bands by reflective ones, a satellite's coarse bands by its fine ones.

No network for cubes ships with the plugin: those that were trained so far add nothing beyond the noise of such measurements to the best formula. So MODEL is that formula, stacked, unless you choose a model of your own (family ddrf_cube) from the folder amalgam_models in your profile. Such a network adds what the method local of the classical algorithm leaves. Of a cube of more than 16 bands it sees 16 means of neighbouring bands that are alike, and what it adds to them goes to all bands, so that spectra stay smooth. The formula has neither steps nor samples, and no uncertainty.

Any type of numbers, any ratio from 1.2 to 20; CRS, origin and extent of the two may differ. The output has the guide's grid, over the area that both share, and the cube's type, nodata value, band names, wavelengths and widths. Cubes of any size are worked on in tiles, and neither tiles nor EXTENT change a pixel.

The two should be of one date: what changed in between is sharpened as the guide shows it.

CONSISTENCY says how far the result, blurred and decimated as by the sensor, is from the cube (ERGAS; 0 is perfect).</source>
   <translation>Gibt einem groben Raster mit 1 bis einigen hundert Kanälen (dem Würfel) die Auflösung eines feinen mit 1 bis 20 Kanälen (des Führungsbilds) vom selben Ort: einem hyperspektralen Bild durch ein multispektrales, thermalen Kanälen durch reflektive, den groben Kanälen eines Satelliten durch seine feinen.

Mit dem Plugin kommt kein Netz für Würfel: Die bisher trainierten fügen der besten Formel nichts hinzu, was über das Rauschen solcher Messungen hinausgeht. MODEL ist darum diese Formel, stacked, es sei denn, Sie wählen ein eigenes Modell (Familie ddrf_cube) aus dem Ordner amalgam_models Ihres Profils. Ein solches Netz fügt hinzu, was die Methode local des klassischen Algorithmus übrig lässt. Von einem Würfel mit mehr als 16 Kanälen sieht es 16 Mittel benachbarter Kanäle, die einander gleichen; was es ihnen hinzufügt, kommt allen Kanälen zu, sodass Spektren glatt bleiben. Die Formel hat weder Schritte noch Stichproben und keine Unsicherheit.

Zahlen jeder Art, Verhältnisse von 1,2 bis 20; CRS, Ursprung und Ausdehnung der beiden dürfen sich unterscheiden. Die Ausgabe hat das Gitter des Führungsbilds über der gemeinsamen Fläche sowie Datentyp, Nodata-Wert, Kanalnamen, Wellenlängen und Breiten des Würfels. Würfel jeder Größe werden in Kacheln bearbeitet, und weder Kacheln noch EXTENT ändern ein Pixel.

Die beiden sollten vom selben Tag sein: Was sich dazwischen geändert hat, wird so geschärft, wie das Führungsbild es zeigt.

CONSISTENCY sagt, wie weit das Ergebnis, wie vom Sensor unscharf gemacht und ausgedünnt, vom Würfel entfernt ist (ERGAS; 0 ist vollkommen).</translation>
  </message>
  <message>
   <source>Model used</source>
   <translation>Verwendetes Modell</translation>
  </message>
  <message>
   <source>Steps of the sampler; each evaluates the network once or twice. 1 is a regression, and the most faithful; more give more texture, and take as many times as long. A formula has no steps.</source>
   <translation>Schritte des Samplers; jeder wertet das Netz ein- oder zweimal aus. 1 ist eine Regression und am treuesten; mehr geben mehr Textur und dauern entsprechend länger. Eine Formel hat keine Schritte.</translation>
  </message>
  <message>
   <source>stacked, the best formula, or a network of your own; its card says what it was trained on and where it was validated.</source>
   <translation>stacked, die beste Formel, oder ein eigenes Netz; sein Steckbrief sagt, womit es trainiert und woran es geprüft wurde.</translation>
  </message>
  <message>
   <source>Pansharpening (DDRF diffusion)</source>
   <translation>Pansharpening (DDRF-Diffusion)</translation>
  </message>
  <message>
   <source>pansharpen,fusion,merge,sharpen,panchromatic,multispectral,resolution,diffusion,deep learning</source>
   <translation>Pansharpening,Fusion,Schärfen,panchromatisch,multispektral,Auflösung,Diffusion,Deep Learning,pansharpen,merge</translation>
  </message>
  <message>
   <source>Gives a multispectral raster (MS) the resolution of a panchromatic one (PAN) of the same place, by a small diffusion network that adds to the interpolated MS the detail it lacks.

Any number of bands, 8 or 16 bits or float, any ratio from 1.5 to 8; CRS, origin and extent of the two may differ. The output has PAN's grid, over the area that both share, and the MS raster's type, nodata value and band names.

The result is radiometrically consistent: blurred and decimated as by the sensor, it gives the MS back, as a rule within one per cent of a band's mean, within half a per cent with SHARPNESS 0. Where the finest colours of the MS turn out not to lie on PAN's edges, they come from PAN instead, and the result agrees with the MS in what is coarser (FINE_COLOURS). The output CONSISTENCY says how well (ERGAS; 0 is perfect), and the raster RESIDUAL shows what is left.

A shift between PAN and MS is measured, reported and, unless told otherwise, corrected. The log says in what your pair is unlike those that the model was scored on.</source>
   <translation>Gibt einem multispektralen Raster (MS) die Auflösung eines panchromatischen (PAN) desselben Orts, durch ein kleines Diffusionsnetz, das dem interpolierten MS das fehlende Detail hinzufügt.

Beliebig viele Kanäle, 8 oder 16 Bit oder Gleitkomma, jedes Verhältnis von 1,5 bis 8; KBS, Ursprung und Ausdehnung der beiden dürfen verschieden sein. Die Ausgabe hat das Gitter von PAN, über die gemeinsame Fläche, und Typ, Nodata-Wert und Kanalnamen des MS-Rasters.

Das Ergebnis ist radiometrisch konsistent: Vom Sensor verwischt und ausgedünnt gibt es das MS zurück, in der Regel auf ein Prozent des Kanalmittels genau, mit SHARPNESS 0 auf ein halbes. Wo die feinsten Farben des MS nicht auf den Kanten von PAN liegen, kommen sie stattdessen aus PAN, und das Ergebnis stimmt in allem Gröberen mit dem MS überein (FINE_COLOURS). Die Ausgabe CONSISTENCY sagt, wie gut (ERGAS; 0 ist perfekt), das Raster RESIDUAL zeigt, was übrig bleibt.

Ein Versatz zwischen PAN und MS wird gemessen, berichtet und, wenn Sie nichts anderes wollen, ausgeglichen. Das Protokoll sagt, worin Ihr Paar denen nicht gleicht, an denen das Modell gemessen wurde.</translation>
  </message>
  <message>
   <source>ddrf-s is the fastest, and at full resolution as good to the eye as the others. Where PAN and MS are sound, ddrf-set and ddrf-l are closer to the truth (ERGAS 1 and 3 % lower), and take two and seven times as long.</source>
   <translation>ddrf-s ist das schnellste und bei voller Auflösung für das Auge so gut wie die anderen. Wo PAN und MS einwandfrei sind, liegen ddrf-set und ddrf-l näher an der Wahrheit (ERGAS 1 und 3 % niedriger) und brauchen zwei- und siebenmal so lange.</translation>
  </message>
  <message>
   <source>Night-lights fusion (flow-matching baseline)</source>
   <translation>Nachtlicht-Fusion (Vergleich: Flow-Matching)</translation>
  </message>
  <message>
   <source>The same as Night-lights fusion (DDPM-UNet diffusion), by a network that was trained for flow matching: a straight path from noise to image. It is there to compare the diffusion model with; its results are about as good.</source>
   <translation>Dasselbe wie Nachtlicht-Fusion (DDPM-UNet-Diffusion), durch ein Netz, das für Flow-Matching trainiert wurde: ein gerader Weg vom Rauschen zum Bild. Es ist da, um das Diffusionsmodell damit zu vergleichen; seine Ergebnisse sind etwa so gut.</translation>
  </message>
  <message>
   <source>Pansharpening (flow-matching baseline)</source>
   <translation>Pansharpening (Vergleich: Flow-Matching)</translation>
  </message>
  <message>
   <source>pansharpen,fusion,merge,sharpen,panchromatic,multispectral,resolution,flow matching,rectified flow</source>
   <translation>Pansharpening,Fusion,Schärfen,panchromatisch,multispektral,Auflösung,Flow-Matching,Rectified Flow,pansharpen,merge</translation>
  </message>
  <message>
   <source>The same as Pansharpening (DDRF diffusion), by a network of the same size that was trained for flow matching: a straight path from noise to the detail that the MS lacks. It is there to compare the diffusion model with.

The schedulers flow_euler, flow_heun and flow_midpoint are its own; the others work as well. With one step, the default, it is a regression, and the most faithful. With more it draws samples: with four steps they are as sharp as the truth, and their ERGAS is 29 % higher. The mean of eight of them is 7 % higher, and their spread gives the uncertainty with hardly any scaling.</source>
   <translation>Dasselbe wie Pansharpening (DDRF-Diffusion), durch ein Netz derselben Größe, das für Flow-Matching trainiert wurde: ein gerader Weg vom Rauschen zu dem Detail, das dem MS fehlt. Es ist da, um das Diffusionsmodell damit zu vergleichen.

Die Scheduler flow_euler, flow_heun und flow_midpoint sind seine eigenen; die anderen funktionieren ebenfalls. Mit einem Schritt, der Vorgabe, ist es eine Regression und am treuesten. Mit mehr zieht es Stichproben: Mit vier Schritten sind sie so scharf wie die Wahrheit und in ERGAS 29 % weiter von ihr entfernt. Das Mittel von acht verliert 7 %, und ihre Streuung gibt die Unsicherheit fast ohne Skalierung an.</translation>
  </message>
  <message>
   <source>Hyperspectral sharpening</source>
   <translation>Hyperspektrale Schärfung</translation>
  </message>
  <message>
   <source>{}: the layer {} has lost its file, {}; say where it is now.</source>
   <translation>{}: Der Layer {} hat seine Datei {} verloren; sagen Sie, wo sie jetzt ist.</translation>
  </message>
  <message>
   <source>{} is a {} layer and has no pixels of its own; export it to a GeoTIFF first.</source>
   <translation>{} ist ein {}-Layer und hat keine eigenen Pixel; exportieren Sie ihn zuerst in ein GeoTIFF.</translation>
  </message>
  <message>
   <source>Night lights</source>
   <translation>Nachtlichter</translation>
  </message>
  <message>
   <source>night lights,nighttime,DMSP,OLS,VIIRS,DNB,Black Marble,radiance,intercalibration,fusion</source>
   <translation>Nachtlichter,Nachtlicht,DMSP,OLS,VIIRS,DNB,Black Marble,Strahldichte,Interkalibrierung,Fusion,night lights</translation>
  </message>
  <message>
   <source>Turns DMSP-OLS night lights (DN 0 to 63) into VIIRS-like radiance.</source>
   <translation>Macht aus DMSP-OLS-Nachtlichtern (DN 0 bis 63) VIIRS-artige Strahldichte.</translation>
  </message>
  <message>
   <source>DMSP-OLS raster</source>
   <translation>DMSP-OLS-Raster</translation>
  </message>
  <message>
   <source>Annual composite of stable or average visible lights, DN 0 to 63 (harmonised or not), on a grid of about 30 arc-seconds. If it has several bands, each is one year; all years share the same noise.</source>
   <translation>Jahreskomposit stabiler oder mittlerer sichtbarer Lichter, DN 0 bis 63 (harmonisiert oder nicht), auf einem Gitter von etwa 30 Bogensekunden. Hat es mehrere Kanäle, so ist jeder ein Jahr; alle Jahre haben dasselbe Rauschen.</translation>
  </message>
  <message>
   <source>VIIRS raster as a guide</source>
   <translation>VIIRS-Raster als Vorlage</translation>
  </message>
  <message>
   <source>Radiance of any year, in nW/cm2/sr. It gives the structure and the output's grid, and DMSP gives the brightness of its own year. Without it the output has pixels half as wide as those of the DMSP raster.</source>
   <translation>Strahldichte eines beliebigen Jahres, in nW/cm2/sr. Es gibt die Struktur und das Gitter der Ausgabe vor, DMSP die Helligkeit seines eigenen Jahres. Ohne es hat die Ausgabe Pixel, die halb so breit sind wie die des DMSP-Rasters.</translation>
  </message>
  <message>
   <source>Band of the guide</source>
   <translation>Kanal der Vorlage</translation>
  </message>
  <message>
   <source>Which band of the VIIRS raster to use as the guide, if it has several, such as one per year; the nearest year guides best.</source>
   <translation>Welcher Kanal des VIIRS-Rasters die Vorlage ist, falls es mehrere hat, etwa einen je Jahr; am besten eignet sich das nächstliegende Jahr.</translation>
  </message>
  <message>
   <source>DMSP-OLS raster of the guide's year</source>
   <translation>DMSP-OLS-Raster aus dem Jahr der Vorlage</translation>
  </message>
  <message>
   <source>DMSP of the year that the VIIRS raster shows (2012 and 2013 exist of both, harmonised series go on), of one band. Change is then what two rasters of one sensor show, and lights that grew everywhere alike are seen, too; without it, they are taken for another gain of the sensor.</source>
   <translation>DMSP aus dem Jahr, das das VIIRS-Raster zeigt (2012 und 2013 gibt es von beiden, harmonisierte Reihen gehen weiter), mit einem Kanal. Als Änderung gilt dann, was zwei Raster eines Sensors zeigen, und auch Lichter, die überall gleich gewachsen sind, werden erkannt; ohne dieses Raster gelten sie als andere Verstärkung des Sensors.</translation>
  </message>
  <message>
   <source>Vegetation by day, for saturated cores</source>
   <translation>Vegetation bei Tag, für gesättigte Kerne</translation>
  </message>
  <message>
   <source>NDVI or EVI (-1 to 1) of any recent year, of one band, 250 m or coarser. Where DMSP is saturated (DN 55 and more) and there is no VIIRS raster, light is moved to where less grows (EANTLI, Zhuo et al. 2015), its sum being kept. It pays only where vegetation follows light closely.</source>
   <translation>NDVI oder EVI (-1 bis 1) aus irgendeinem Jahr der letzten Zeit, mit einem Kanal, 250 m oder gröber. Wo DMSP gesättigt ist (DN 55 und mehr) und es kein VIIRS-Raster gibt, wird Licht dorthin verlegt, wo weniger wächst (EANTLI, Zhuo et al. 2015); seine Summe bleibt. Das lohnt sich nur, wo die Vegetation dem Licht eng folgt.</translation>
  </message>
  <message>
   <source>Polygons whose lights are to be summed, each over all of its pixels, even where polygons overlap.</source>
   <translation>Polygone, deren Lichter summiert werden, jedes über alle seine Pixel, was auch immer sonst auf ihnen liegt.</translation>
  </message>
  <message>
   <source>Radiance in nW/cm2/sr, as a GeoTIFF of floats; NaN where DMSP has no value.</source>
   <translation>Strahldichte in nW/cm2/sr, als GeoTIFF aus Gleitkommazahlen; NaN, wo DMSP keinen Wert hat.</translation>
  </message>
  <message>
   <source>Sums of lights</source>
   <translation>Lichtsummen</translation>
  </message>
  <message>
   <source>The regions with the sums of their DN and of their radiance for every year and, if there are two or more samples, with the standard deviation of the latter sum over the samples.</source>
   <translation>Die Regionen mit der Summe ihrer DN und ihrer Strahldichte für jedes Jahr, und mit der Standardabweichung der letzteren über die Stichproben, wenn es zwei oder mehr sind.</translation>
  </message>
  <message>
   <source>Count parts of pixels</source>
   <translation>Anteile von Pixeln zählen</translation>
  </message>
  <message>
   <source>Count a pixel on a region's border by the share of its area that lies inside; otherwise it counts in full if its centre lies inside. Takes longer, and matters where regions are only a few pixels wide.</source>
   <translation>In den Summen ein Pixel am Rand einer Region mit dem Anteil seiner Fläche zählen, der innerhalb liegt; sonst zählt es ganz, wenn seine Mitte darin liegt. Dauert länger und ist wichtig, wo Regionen nur einige Pixel breit sind.</translation>
  </message>
  <message>
   <source>Sum of lights of the first year (nW/cm2/sr)</source>
   <translation>Lichtsumme des ersten Jahres (nW/cm2/sr)</translation>
  </message>
  <message>
   <source>How far DMSP lies south of VIIRS (km)</source>
   <translation>Wie weit DMSP südlich von VIIRS liegt (km)</translation>
  </message>
  <message>
   <source>How far DMSP lies east of VIIRS (km)</source>
   <translation>Wie weit DMSP östlich von VIIRS liegt (km)</translation>
  </message>
  <message>
   <source>SUMS needs polygons to sum over; choose REGIONS as well, or leave SUMS empty.</source>
   <translation>SUMS braucht Polygone, über die summiert wird; wählen Sie auch REGIONS, oder lassen Sie SUMS leer.</translation>
  </message>
  <message>
   <source>Models on this machine</source>
   <translation>Modelle auf diesem Rechner</translation>
  </message>
  <message>
   <source>model,network,onnx,card,version,licence,digest</source>
   <translation>Modell,Netz,onnx,Steckbrief,Version,Lizenz,Prüfsumme,model</translation>
  </message>
  <message>
   <source>Lists the networks that came with the plugin and those of your own.</source>
   <translation>Listet die Netze auf, die mit der Erweiterung kamen, und Ihre eigenen.</translation>
  </message>
  <message>
   <source>Lists the networks on this machine: those that came with the plugin, and those of your own in the folder amalgam_models of your QGIS profile. One row for each: what it is for, how it scored and on what, where it was not validated, and the digest by which results name it.

A file that cannot be used is listed with the reason under PROBLEM.</source>
   <translation>Listet die Netze auf diesem Rechner auf: die mit der Erweiterung kamen, und Ihre eigenen im Ordner amalgam_models Ihres QGIS-Profils. Eine Zeile für jedes: wofür es ist, was es nach Messung taugt, wo es nicht geprüft wurde, und die Prüfsumme, mit der Ergebnisse es nennen.

Eine Datei, die sich nicht benutzen lässt, steht mit dem Grund unter PROBLEM.</translation>
  </message>
  <message>
   <source>A table without geometry, one row for each model.</source>
   <translation>Eine Tabelle ohne Geometrie, eine Zeile für jedes Modell.</translation>
  </message>
  <message>
   <source>Models that can be used</source>
   <translation>Verwendbare Modelle</translation>
  </message>
  <message>
   <source>model,ready-made,chain,workflow,pansharpen,quality,assess,compare,night lights,series</source>
   <translation>Modell,fertig,Kette,Ablauf,Pansharpening,Qualität,beurteilen,vergleichen,Nachtlichter,Reihe,model,workflow</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Number that fixes the noise: the same seed gives the same pixels.</source>
   <translation>Zahl, die das Rauschen festlegt: derselbe Startwert gibt dieselben Pixel.</translation>
  </message>
  <message>
   <source>The network; its card says what it was trained on and where it was validated.</source>
   <translation>Das Netz; sein Steckbrief sagt, womit es trainiert und wo es geprüft wurde.</translation>
  </message>
  <message>
   <source>Steps of the sampler; each evaluates the network once or twice. 1 is a regression, and the most faithful; 4 to 25 give bands that PAN does not show (near infrared) more of their texture, raise ERGAS by 6 to 13 %, and take 4 to 25 times as long.</source>
   <translation>Schritte des Samplers; jeder wertet das Netz ein- oder zweimal aus. 1 ist eine Regression und am treuesten; 4 bis 25 geben Kanälen, die PAN nicht zeigt (nahes Infrarot), mehr von ihrer Textur, erhöhen ERGAS um 6 bis 13 % und dauern 4- bis 25-mal so lange.</translation>
  </message>
  <message>
   <source>The standard deviation of the samples, per band, in the units of the result, times a factor (SPREAD_FACTOR in its metadata). With this factor, errors on the pairs it was measured on lay within twice the value about as often as they should (95 %). Set ENSEMBLE to 8 and, for night lights, STEPS to 2 or more; the spread of fewer than six samples is too small.</source>
   <translation>Die Standardabweichung der Stichproben, je Kanal, in den Einheiten des Ergebnisses, mal einem Faktor (SPREAD_FACTOR in den Metadaten), mit dem Fehler auf den Paaren, an denen das gemessen wurde, etwa so oft innerhalb des Doppelten dieses Werts lagen, wie sie sollten (95 %). Setzen Sie ENSEMBLE auf 8 und bei Nachtlichtern STEPS auf 2 oder mehr; die Streuung von weniger als sechs Stichproben ist zu klein.</translation>
  </message>
  <message>
   <source>How many samples are averaged into the result. Each has its own seed, sees the scene in another of its eight orientations (turned, mirrored), and takes as long as one run. With one step, 4 samples lower SAM and ERGAS by about 0.6 %.</source>
   <translation>Wie viele Stichproben das Ergebnis ausmachen, das ihr Mittel ist. Jede hat einen eigenen Startwert und sieht die Szene in einer anderen ihrer acht Lagen (gedreht, gespiegelt); jede dauert so lange wie ein Lauf. Mit einem Schritt senken 4 Stichproben SAM und ERGAS um etwa 0,6 %.</translation>
  </message>
  <message>
   <source>Noise level to start from</source>
   <translation>Rauschpegel zu Beginn</translation>
  </message>
  <message>
   <source>1 starts from pure noise, which suits the bundled models. A lower level starts from the observation, that is, from the regression of the bands on PAN with noise of this level, for models that were trained for it.</source>
   <translation>1 beginnt mit reinem Rauschen, was den mitgelieferten Modellen entspricht. Weniger beginnt mit der Beobachtung, also der Regression der Kanäle auf PAN mit Rauschen dieses Pegels, für Modelle, die dafür trainiert sind.</translation>
  </message>
  <message>
   <source>MODEL must be one of {}, not {}.</source>
   <translation>MODEL muss eines von {} sein, nicht {}.</translation>
  </message>
  <message>
   <source>Gives a multispectral raster the resolution of a panchromatic one.</source>
   <translation>Gibt einem multispektralen Raster die Auflösung eines panchromatischen.</translation>
  </message>
  <message>
   <source>Residual against the MS</source>
   <translation>Abweichung vom MS</translation>
  </message>
  <message>
   <source>The MS minus the blurred and decimated result, per band, on the MS raster's grid and in its units: what CONSISTENCY left over. NaN where either has no value.</source>
   <translation>Das MS abzüglich des verwischten und ausgedünnten Ergebnisses, je Kanal, auf dem Gitter des MS-Rasters und in dessen Einheiten: was CONSISTENCY übrig ließ, NaN, wo eines der beiden keinen Wert hat.</translation>
  </message>
  <message>
   <source>Corrections towards the MS</source>
   <translation>Korrekturen hin zum MS</translation>
  </message>
  <message>
   <source>How often the result is corrected: it is blurred and decimated as by the sensor, and what it then lacks of the MS is added. The default kept every band of the pairs it was measured on within one per cent of its mean (half a per cent with SHARPNESS 0), and the log warns where yours is off by more than half a per cent; 0 leaves the network's result as it is.</source>
   <translation>Wie oft das Ergebnis korrigiert wird: Es wird verwischt, wie der Sensor verwischt, und ausgedünnt, und was ihm dann vom MS fehlt, wird hinzugefügt. Die Vorgabe hielt jeden Kanal der Paare, an denen sie gemessen wurde, auf ein Prozent seines Mittels (mit SHARPNESS 0 auf ein halbes), und das Protokoll warnt, wo Ihres um mehr als ein halbes Prozent abweicht; 0 lässt das Ergebnis des Netzes, wie es ist.</translation>
  </message>
  <message>
   <source>Sharpness</source>
   <translation>Schärfe</translation>
  </message>
  <message>
   <source>How much of the detail that PAN shows, and the sharpened bands together lack, is given back to them: 0 leaves the result as the network drew it, 1 makes it as sharp as PAN. It matters most where PAN and MS do not lie exactly on each other, as in most real pairs: there a network draws softly.</source>
   <translation>Wie viel von den Einzelheiten, die PAN zeigt und die den geschärften Kanälen zusammen fehlen, ihnen zurückgegeben wird: 0 lässt das Ergebnis, wie das Netz es gezeichnet hat, 1 macht es so scharf wie PAN. Am wichtigsten ist das, wo PAN und MS nicht genau aufeinander liegen, wie in den meisten echten Paaren: Dort zeichnet ein Netz weich.</translation>
  </message>
  <message>
   <source>Finest colours</source>
   <translation>Feinste Farben</translation>
  </message>
  <message>
   <source>Where colours as fine as an MS pixel come from. ms takes them from the MS, so that the result agrees with it in every detail; but noise, aliasing and bands that lie apart then become coloured rims and speckle. pan lets PAN's detail take their place, as GSA does: calmer and crisper, and the result agrees with the MS in what is coarser. auto measures which of the two your pair deserves, and the log says what it found.</source>
   <translation>Woher Farben kommen, die so fein sind wie ein MS-Pixel. ms nimmt sie aus dem MS, sodass das Ergebnis in jeder Einzelheit mit ihm übereinstimmt; Rauschen, Aliasing und auseinanderliegende Kanäle werden dann aber zu farbigen Rändern und Sprenkeln. pan setzt das Detail von PAN an ihre Stelle, wie GSA: ruhiger und schärfer, und das Ergebnis stimmt in allem Gröberen mit dem MS überein. auto misst, welches von beiden Ihr Paar verdient, und das Protokoll sagt, was gefunden wurde.</translation>
  </message>
  <message>
   <source>Done in {:.1f} s, {:.0f} % of it inside the network; consistency {:.3f}.</source>
   <translation>Fertig in {:.1f} s, davon {:.0f} % im Netz; Konsistenz {:.3f}.</translation>
  </message>
  <message>
   <source>Steps of the sampler; each evaluates the network once or twice. 1 estimates the mean, which is the most faithful, and best for sums and maps; 8 or more draw samples with the texture of real lights. A regression (unet-nightlights) always takes one.</source>
   <translation>Schritte des Verfahrens; jeder wertet das Netz ein- oder zweimal aus. 1 schätzt das Mittel, das am treuesten und für Summen und Karten am besten ist; 8 oder mehr ziehen Proben mit der Textur echter Lichter. Eine Regression (unet-nightlights) braucht immer einen.</translation>
  </message>
  <message>
   <source>How many samples are averaged into the result. Each has its own seed and takes as long as one run. Samples differ where the images leave the detail open; with a single step they hardly do, so take 4 steps or more.</source>
   <translation>Wie viele Stichproben das Ergebnis ausmachen, das ihr Mittel ist. Jede hat einen eigenen Startwert und dauert so lange wie ein Lauf. Sie unterscheiden sich, wo die Bilder das Detail offen lassen; mit einem einzigen Schritt tun sie es kaum, nehmen Sie also 4 Schritte oder mehr.</translation>
  </message>
  <message>
   <source>Done in {:.1f} s, {:.0f} % of it inside the network; sum of lights {:,.0f} nW/cm2/sr.</source>
   <translation>Fertig in {:.1f} s, davon {:.0f} % im Netz; Lichtsumme {:,.0f} nW/cm2/sr.</translation>
  </message>
  <message>
   <source>Night-lights series 1992 to today</source>
   <translation>Zeitreihe der Nachtlichter, 1992 bis heute</translation>
  </message>
  <message>
   <source>night lights,nighttime,DMSP,OLS,VIIRS,series,time series,harmonise,intercalibration,step,seam,batch,folder</source>
   <translation>Nachtlichter,nachts,DMSP,OLS,VIIRS,Zeitreihe,Reihe,harmonisieren,Angleichung,Stufe,Naht,Stapel,Ordner</translation>
  </message>
  <message>
   <source>Makes one series without a step out of DMSP-OLS (1992 to 2013) and VIIRS (2012 to today).</source>
   <translation>Macht aus DMSP-OLS (1992 bis 2013) und VIIRS (2012 bis heute) eine Zeitreihe ohne Stufe.</translation>
  </message>
  <message>
   <source>Makes one series of annual night lights, in nW/cm2/sr on VIIRS's grid, out of DMSP-OLS (1992 to 2013) and VIIRS (2012 to today). Years that only DMSP saw are fused: VIIRS of the nearest overlap year gives the structure, and DMSP of both years gives the change in between. Years of VIIRS are taken as they are.

Years are found in the names of bands (2013), in dates that a file declares, or in its name: F182012.tif (satellite and year, as NOAA writes them), VNL_npp_2013_….tif, lights_2000_2020.tif with a band for each year.

The step where VIIRS takes over is measured in a year that both saw (2012, 2013): over all, in cells of 1 and 0.25 degrees, and in pixels. What the fusion leaves of it is removed by a gain and an exponent that are fitted on one half of the scene and judged on the other. The report shows the step before and after, and the sums of every year with the spread that a fusion from another year's guide has.

All years share the same noise, so that no flicker is invented. Each year is written wholly or not at all, and a year that is there already is not made again unless its inputs or settings have changed: a cancelled series goes on where it stopped.</source>
   <translation>Macht aus DMSP-OLS (1992 bis 2013) und VIIRS (2012 bis heute) eine Zeitreihe jährlicher Nachtlichter, in nW/cm2/sr auf dem Gitter von VIIRS. Jahre, die nur DMSP sah, werden fusioniert: VIIRS des nächsten gemeinsamen Jahres gibt die Struktur, DMSP beider Jahre die Änderung dazwischen. Jahre von VIIRS bleiben, wie sie sind.

Jahre stehen in den Namen der Kanäle (2013), in den Daten, die eine Datei nennt, oder in ihrem Namen: F182012.tif (Satellit und Jahr, wie NOAA schreibt), VNL_npp_2013_….tif, lights_2000_2020.tif mit einem Kanal je Jahr.

Die Stufe, an der VIIRS übernimmt, wird in einem Jahr gemessen, das beide sahen (2012, 2013): insgesamt, in Zellen von 1 und 0,25 Grad und in Pixeln. Was die Fusion davon übrig lässt, beseitigen eine Verstärkung und ein Exponent, die an der einen Hälfte der Szene angepasst und an der anderen beurteilt werden. Der Bericht zeigt die Stufe vorher und nachher und die Summen aller Jahre mit der Streuung, die eine Fusion mit einem anderen Jahr als Führung hat.

Alle Jahre haben dasselbe Rauschen, damit kein Flackern erfunden wird. Jedes Jahr wird ganz oder gar nicht geschrieben, und ein schon vorhandenes wird nicht noch einmal gemacht, solange sich Eingaben und Einstellungen nicht geändert haben: Eine abgebrochene Zeitreihe geht weiter, wo sie stehen blieb.</translation>
  </message>
  <message>
   <source>Years that were made</source>
   <translation>Gemachte Jahre</translation>
  </message>
  <message>
   <source>Years that were there already</source>
   <translation>Schon vorhandene Jahre</translation>
  </message>
  <message>
   <source>Step by DMSP's nominal law (%)</source>
   <translation>Stufe nach dem nominellen Gesetz von DMSP (%)</translation>
  </message>
  <message>
   <source>Step in the series (%)</source>
   <translation>Stufe in der Zeitreihe (%)</translation>
  </message>
  <message>
   <source>Raster of the first year</source>
   <translation>Raster des ersten Jahres</translation>
  </message>
  <message>
   <source>Raster of the last year</source>
   <translation>Raster des letzten Jahres</translation>
  </message>
  <message>
   <source>How years of DMSP become radiance: change is the most faithful and takes seconds; models take longer and have the settings that their own algorithms recommend.</source>
   <translation>Wie Jahre von DMSP zu Strahldichte werden: change ist am treuesten und braucht Sekunden; Modelle brauchen länger und haben die Einstellungen, die ihre eigenen Algorithmen empfehlen.</translation>
  </message>
  <message>
   <source>Inter-calibration of DMSP's satellites</source>
   <translation>Angleichung der DMSP-Satelliten</translation>
  </message>
  <message>
   <source>None: the rasters are harmonised</source>
   <translation>Keine: Die Raster sind harmonisiert</translation>
  </message>
  <message>
   <source>Published laws (Elvidge et al. 2014)</source>
   <translation>Veröffentlichte Gesetze (Elvidge et al. 2014)</translation>
  </message>
  <message>
   <source>Measured on years that two satellites saw</source>
   <translation>Gemessen in Jahren, die zwei Satelliten sahen</translation>
  </message>
  <message>
   <source>Gains of DMSP's satellites differ. none takes DN as they are, for harmonised series; published applies the polynomials of Elvidge et al. (2014), and measures what they lack, such as F18 of 2013; satellites measures one law for each satellite where two of them saw the same year, or else on neighbouring years, whose lights are mostly alike. The last two need file names such as F152003.tif.</source>
   <translation>Die DMSP-Satelliten sind verschieden verstärkt. none nimmt DN, wie sie sind, für harmonisierte Reihen; published wendet die Polynome von Elvidge et al. (2014) an und misst, was ihnen fehlt, etwa F18 von 2013; satellites misst ein Gesetz je Satellit, wo zwei von ihnen dasselbe Jahr sahen, sonst in benachbarten Jahren, deren Lichter meist gleich sind. Die letzten beiden brauchen Dateinamen wie F152003.tif.</translation>
  </message>
  <message>
   <source>Polygons whose lights are summed for every year, beside all and cells of 1 and 0.25 degrees; in table and report each is called by its first text field.</source>
   <translation>Polygone, deren Lichter für jedes Jahr summiert werden, neben allem und Zellen von 1 und 0,25 Grad; in Tabelle und Bericht heißt jedes nach seinem ersten Textfeld.</translation>
  </message>
  <message>
   <source>Number that fixes the noise of models that draw samples, the same for all years.</source>
   <translation>Zahl, die das Rauschen von Modellen festlegt, die Stichproben ziehen; dieselbe für alle Jahre.</translation>
  </message>
  <message>
   <source>The part of the scene to make; if empty, everything that all rasters share.</source>
   <translation>Der Teil der Szene, der gemacht wird; wenn leer, alles, was alle Raster gemeinsam haben.</translation>
  </message>
  <message>
   <source>Make years again that are there already</source>
   <translation>Vorhandene Jahre neu machen</translation>
  </message>
  <message>
   <source>Otherwise a year is made again only if its inputs or settings have changed.</source>
   <translation>Sonst wird ein Jahr nur neu gemacht, wenn sich seine Eingaben oder Einstellungen geändert haben.</translation>
  </message>
  <message>
   <source>Folder for the years</source>
   <translation>Ordner für die Jahre</translation>
  </message>
  <message>
   <source>Where each year goes as a GeoTIFF of floats, such as nightlights_1992.tif; NaN where it has no value.</source>
   <translation>Hierhin kommt jedes Jahr als GeoTIFF aus Gleitkommazahlen, etwa nightlights_1992.tif; NaN, wo es keinen Wert hat.</translation>
  </message>
  <message>
   <source>All years in one raster</source>
   <translation>Alle Jahre in einem Raster</translation>
  </message>
  <message>
   <source>The whole series as one GeoTIFF with a band for each year.</source>
   <translation>Die ganze Zeitreihe als ein GeoTIFF mit einem Kanal je Jahr.</translation>
  </message>
  <message>
   <source>The sums of every year over all and over cells of 1 and 0.25 degrees, with their spread, and what DMSP's nominal law would give instead.</source>
   <translation>Die Summen jedes Jahres insgesamt und über Zellen von 1 und 0,25 Grad, mit ihrer Streuung, und was das nominelle Gesetz von DMSP stattdessen ergäbe.</translation>
  </message>
  <message>
   <source>Sums, the step before and after, checks and pictures on one page that opens offline.</source>
   <translation>Summen, die Stufe vorher und nachher, Prüfungen und Bilder auf einer Seite, die sich ohne Netz öffnen lässt.</translation>
  </message>
  <message>
   <source>Done in {:.1f} s; years made: {}, kept: {}.</source>
   <translation>Fertig in {:.1f} s; Jahre gemacht: {}, behalten: {}.</translation>
  </message>
  <message>
   <source>Cancelled; one year is there and is kept, and nothing remains of the one in progress.</source>
   <translation>Abgebrochen; ein Jahr ist da und bleibt, vom gerade begonnenen bleibt nichts.</translation>
  </message>
  <message>
   <source>Cancelled; {} years are there and are kept, and nothing remains of the one in progress.</source>
   <translation>Abgebrochen; {} Jahre sind da und bleiben, vom gerade begonnenen bleibt nichts.</translation>
  </message>
  <message>
   <source>{} and {} are empty; choose rasters, or a folder that holds them.</source>
   <translation>{} und {} sind leer; wählen Sie Raster oder einen Ordner, in dem sie liegen.</translation>
  </message>
  <message>
   <source>Coarse raster of many bands (cube)</source>
   <translation>Grobes Raster mit vielen Kanälen (Würfel)</translation>
  </message>
  <message>
   <source>The coarse raster whose bands are to be sharpened: GeoTIFF, ENVI, or a raster in a NetCDF or HDF5 file by its full name, such as NETCDF:"cube.nc":reflectance.</source>
   <translation>Das grobe Raster, dessen Kanäle geschärft werden sollen: GeoTIFF, ENVI oder ein Raster in einer NetCDF- oder HDF5-Datei mit seinem vollen Namen, etwa NETCDF:"cube.nc":reflectance.</translation>
  </message>
  <message>
   <source>Fine raster of a few bands (guide)</source>
   <translation>Feines Raster mit wenigen Kanälen (Führungsbild)</translation>
  </message>
  <message>
   <source>The sharp raster, of 1 to 20 bands: multispectral, in true colour, panchromatic, or of another sensor.</source>
   <translation>Das scharfe Raster mit 1 bis 20 Kanälen: multispektral, in Echtfarben, panchromatisch oder von einem anderen Sensor.</translation>
  </message>
  <message>
   <source>Bands of the cube</source>
   <translation>Kanäle des Würfels</translation>
  </message>
  <message>
   <source>The bands to sharpen, in this order (3;2;1 in a script); if empty, all of them. Other bands are ignored.</source>
   <translation>Die zu schärfenden Kanäle, in dieser Reihenfolge (3;2;1 in einem Skript); leer: alle. Andere Kanäle werden nicht beachtet.</translation>
  </message>
  <message>
   <source>Copy in ENVI format</source>
   <translation>Kopie im ENVI-Format</translation>
  </message>
  <message>
   <source>ENVI (*.dat)</source>
   <translation>ENVI (*.dat)</translation>
  </message>
  <message>
   <source>A copy with its header (.hdr): wavelengths, widths, flags (bbl) and names of the bands as lists.</source>
   <translation>Eine Kopie mit ihrem Kopf (.hdr): Wellenlängen, Breiten, Kennzeichen (bbl) und Namen der Kanäle als Listen.</translation>
  </message>
  <message>
   <source>Disagreement of cube and guide</source>
   <translation>Widerspruch zwischen Würfel und Führungsbild</translation>
  </message>
  <message>
   <source>How far the guide, seen by the cube's sensor, is from what the cube says of it, over how far it usually is: around 1 where both show the same, many times that under clouds, and where something changed between their dates. There the result shows the guide's structures in the cube's colours. On the cube's grid.</source>
   <translation>Wie weit das Führungsbild, vom Sensor des Würfels gesehen, von dem entfernt ist, was der Würfel von ihm sagt, geteilt durch das Übliche: um 1, wo beide dasselbe zeigen, ein Vielfaches davon unter Wolken und wo sich zwischen ihren Tagen etwas geändert hat. Dort zeigt das Ergebnis die Strukturen des Führungsbilds in den Farben des Würfels. Auf dem Gitter des Würfels.</translation>
  </message>
  <message>
   <source>Number of bands written</source>
   <translation>Anzahl geschriebener Kanäle</translation>
  </message>
  <message>
   <source>Consistency with the cube (ERGAS)</source>
   <translation>Konsistenz mit dem Würfel (ERGAS)</translation>
  </message>
  <message>
   <source>Corrections towards the cube</source>
   <translation>Korrekturen zum Würfel hin</translation>
  </message>
  <message>
   <source>How often the result is corrected: it is blurred and decimated as by the sensor, and what it then lacks of the cube is added. 0 leaves the method's result as it is.</source>
   <translation>Wie oft das Ergebnis korrigiert wird: Es wird verwischt, wie der Sensor verwischt, und ausgedünnt, und was ihm dann vom Würfel fehlt, wird hinzugefügt. 0 lässt das Ergebnis des Verfahrens, wie es ist.</translation>
  </message>
  <message>
   <source>Interpolate and flag them</source>
   <translation>Interpolieren und kennzeichnen</translation>
  </message>
  <message>
   <source>Sharpen them like the others</source>
   <translation>Schärfen wie die anderen</translation>
  </message>
  <message>
   <source>Leave them out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <source>Bands of no use</source>
   <translation>Unbrauchbare Kanäle</translation>
  </message>
  <message>
   <source>What to do with bands that are flagged as bad (bbl), empty, flat, lost to water vapour or mostly noise; the log lists them. interpolate: they are interpolated (cubic) and flagged in the result, and empty ones stay empty, so that band numbers stay what they were. sharpen: they are treated like any other. leave_out: the result lacks them.</source>
   <translation>Was mit Kanälen geschieht, die als schlecht gekennzeichnet (bbl), leer, überall gleich, vom Wasserdampf verschluckt oder größtenteils Rauschen sind; das Protokoll zählt sie auf. interpolate: Sie werden interpoliert (kubisch) und im Ergebnis gekennzeichnet, und leere bleiben leer, sodass die Kanalnummern bleiben, wie sie waren. sharpen: Sie werden behandelt wie alle anderen. leave_out: Dem Ergebnis fehlen sie.</translation>
  </message>
  <message>
   <source>Bands of no use, by number</source>
   <translation>Unbrauchbare Kanäle, nach Nummern</translation>
  </message>
  <message>
   <source>A shift between the two is measured to a tenth of a pixel of the guide and reported. If it is corrected, the guide is moved onto the cube and the result lies where the cube lies. A shift of a pixel costs up to 40 % in ERGAS, so leave this on unless you are sure of both rasters.</source>
   <translation>Ein Versatz zwischen beiden wird auf ein Zehntel Pixel des Führungsbilds gemessen und gemeldet. Wird er behoben, so wird das Führungsbild auf den Würfel geschoben, und das Ergebnis liegt dort, wo der Würfel liegt. Ein Versatz von einem Pixel kostet bis zu 40 % ERGAS; lassen Sie dies also an, wenn Sie nicht beider Raster sicher sind.</translation>
  </message>
  <message>
   <source>Correct a shift between cube and guide</source>
   <translation>Versatz zwischen Würfel und Führungsbild beheben</translation>
  </message>
  <message>
   <source>How far the guide lies below the cube (its pixels)</source>
   <translation>Wie weit das Führungsbild unter dem Würfel liegt (seine Pixel)</translation>
  </message>
  <message>
   <source>How far the guide lies right of the cube (its pixels)</source>
   <translation>Wie weit das Führungsbild rechts vom Würfel liegt (seine Pixel)</translation>
  </message>
  <message>
   <source>A typical one</source>
   <translation>Ein üblicher</translation>
  </message>
  <message>
   <source>How sharp the cube's sensor is, band by band where its bands are those of the sensor's product. For these sensors the published MTF gains are used: {}. auto, and all others, take 0.3, a typical gain.</source>
   <translation>Wie scharf der Sensor des Würfels ist, Kanal für Kanal, wo dessen Kanäle die eines Produkts des Sensors sind. Für diese Sensoren wird die veröffentlichte MTF genommen: {}. auto und alle anderen nehmen 0,3, einen üblichen Wert.</translation>
  </message>
  <message>
   <source>MTF gain of the cube at Nyquist</source>
   <translation>MTF des Würfels bei Nyquist</translation>
  </message>
  <message>
   <source>The share of contrast that the cube's sensor keeps of the finest pattern it can sample, if you know it: usually 0.15 to 0.36. 0 takes what SENSOR says.</source>
   <translation>Wie viel Kontrast der Sensor des Würfels vom feinsten Muster behält, das er abtasten kann, meist 0,15 bis 0,36, falls Sie es wissen; 0 nimmt, was SENSOR sagt.</translation>
  </message>
  <message>
   <source>Kind of DMSP composite</source>
   <translation>Art des DMSP-Komposits</translation>
  </message>
  <message>
   <source>What the DMSP raster was published as. Where VIIRS does not tell how its DN are to be read, or how far it is shifted, this does. </source>
   <translation>Als was das DMSP-Raster veröffentlicht wurde. Wo VIIRS nicht verrät, wie seine DN zu lesen sind oder wie weit es verschoben ist, sagt es dies. </translation>
  </message>
  <message>
   <source>Regions</source>
   <translation>Regionen</translation>
  </message>
  <message>
   <source>REGIONS is not a readable polygon layer; choose another, or leave it empty.</source>
   <translation>REGIONS ist kein lesbarer Polygonlayer; wählen Sie einen anderen oder lassen Sie es leer.</translation>
  </message>
  <message>
   <source>REGIONS has no polygons; choose another layer, or leave it empty.</source>
   <translation>REGIONS hat keine Polygone; wählen Sie einen anderen Layer, oder lassen Sie es leer.</translation>
  </message>
  <message>
   <source>Panchromatic raster (PAN)</source>
   <translation>Panchromatisches Raster (PAN)</translation>
  </message>
  <message>
   <source>The sharp raster: of one band, or of several, of which PANCHROMATIC_BAND is used.</source>
   <translation>Das scharfe Raster: mit einem Kanal, oder mit mehreren, von denen PANCHROMATIC_BAND genommen wird.</translation>
  </message>
  <message>
   <source>Multispectral raster (MS)</source>
   <translation>Multispektrales Raster (MS)</translation>
  </message>
  <message>
   <source>The coarse raster whose bands are to be sharpened: all of them, or those in BANDS.</source>
   <translation>Das grobe Raster, dessen Kanäle geschärft werden sollen: alle, oder die in BANDS.</translation>
  </message>
  <message>
   <source>The sharp raster of one band, with a multispectral raster. Leave it empty for a cube.</source>
   <translation>Das scharfe Raster mit einem Kanal, zu einem multispektralen Raster. Für einen Würfel lassen Sie es leer.</translation>
  </message>
  <message>
   <source>Multispectral raster (MS), or cube</source>
   <translation>Multispektrales Raster (MS) oder Würfel</translation>
  </message>
  <message>
   <source>The coarse raster: multispectral, to go with PAN, or a cube of many bands, to go with a guide.</source>
   <translation>Das grobe Raster: multispektral, zu PAN, oder ein Würfel mit vielen Kanälen, zu einem Führungsbild.</translation>
  </message>
  <message>
   <source>Guide of a cube</source>
   <translation>Führungsbild eines Würfels</translation>
  </message>
  <message>
   <source>The sharp raster of 1 to 20 bands, with a cube. Leave it empty for PAN and MS.</source>
   <translation>Das scharfe Raster mit 1 bis 20 Kanälen, zu einem Würfel. Für PAN und MS lassen Sie es leer.</translation>
  </message>
  <message>
   <source>Bands of the guide</source>
   <translation>Kanäle des Führungsbilds</translation>
  </message>
  <message>
   <source>The guide's bands to use; if empty, all of them.</source>
   <translation>Die Kanäle des Führungsbilds, die verwendet werden; leer: alle.</translation>
  </message>
  <message>
   <source>Panchromatic band</source>
   <translation>Panchromatischer Kanal</translation>
  </message>
  <message>
   <source>Which band of the panchromatic raster to use, if it has more than one.</source>
   <translation>Welcher Kanal des panchromatischen Rasters genommen wird, falls es mehr als einen hat.</translation>
  </message>
  <message>
   <source>Bands of MS</source>
   <translation>Kanäle von MS</translation>
  </message>
  <message>
   <source>The multispectral bands to sharpen, in this order (3;2;1 in a script); if empty, all of them. Other bands are ignored.</source>
   <translation>Die zu schärfenden multispektralen Kanäle, in dieser Reihenfolge (3;2;1 in einem Skript); leer alle. Die anderen werden nicht beachtet.</translation>
  </message>
  <message>
   <source>PANCHROMATIC goes with a multispectral raster, GUIDE with a cube; leave one of them empty.</source>
   <translation>PANCHROMATIC gehört zu einem multispektralen Raster, GUIDE zu einem Würfel; lassen Sie eines von beiden leer.</translation>
  </message>
  <message>
   <source>Choose PANCHROMATIC for a multispectral raster, or GUIDE for a cube.</source>
   <translation>Wählen Sie PANCHROMATIC für ein multispektrales Raster oder GUIDE für einen Würfel.</translation>
  </message>
  <message>
   <source>Correct a shift between PAN and MS</source>
   <translation>Einen Versatz zwischen PAN und MS ausgleichen</translation>
  </message>
  <message>
   <source>A shift between the two is measured to a tenth of a PAN pixel and reported. If it is corrected, PAN is moved onto MS and the result lies where MS lies; and where MS lies off PAN differently from place to place (relief, resampling), it is read where PAN shows it. If not, the shift blurs and colours edges.</source>
   <translation>Eine Verschiebung zwischen beiden wird auf ein Zehntel eines PAN-Pixels gemessen und gemeldet. Wird sie korrigiert, so wird PAN auf MS verschoben, und das Ergebnis liegt, wo MS liegt; und wo MS von Ort zu Ort verschieden neben PAN liegt (Relief, Resampling), wird es dort gelesen, wo PAN es zeigt. Wenn nicht, verwischt und färbt die Verschiebung Kanten.</translation>
  </message>
  <message>
   <source>Bring shifted bands together</source>
   <translation>Verschobene Kanäle zur Deckung bringen</translation>
  </message>
  <message>
   <source>Bands that lie beside each other by 0.3 MS pixels or more are always reported. If this is on, each is moved to where the others and PAN show the same. It pays where they are really shifted; shadows and vegetation can feign a shift of the near infrared.</source>
   <translation>Kanäle, die um 0,3 MS-Pixel oder mehr nebeneinander liegen, werden immer gemeldet. Ist dies eingeschaltet, so wird jeder dorthin verschoben, wo die anderen und PAN dasselbe zeigen. Das lohnt sich, wo sie wirklich verschoben sind; Schatten und Vegetation können eine Verschiebung des nahen Infrarots vortäuschen.</translation>
  </message>
  <message>
   <source>How far PAN lies below MS (PAN pixels)</source>
   <translation>Wie weit PAN unterhalb von MS liegt (PAN-Pixel)</translation>
  </message>
  <message>
   <source>How far PAN lies right of MS (PAN pixels)</source>
   <translation>Wie weit PAN rechts von MS liegt (PAN-Pixel)</translation>
  </message>
  <message>
   <source>How far MS lies off PAN from place to place (MS pixels)</source>
   <translation>Wie weit MS von Ort zu Ort neben PAN liegt (MS-Pixel)</translation>
  </message>
  <message>
   <source>Displacement of the MS</source>
   <translation>Versatz von MS</translation>
  </message>
  <message>
   <source>By how many MS pixels further down and right each MS pixel is read, so that it shows what PAN shows there, and the standard error of either; three bands on the MS raster's grid. Zero where MS is read as it lies.</source>
   <translation>Um wie viele MS-Pixel weiter unten und rechts jedes MS-Pixel gelesen wird, damit es zeigt, was PAN dort zeigt, und der Standardfehler beider; drei Kanäle im Raster von MS. Null, wo MS gelesen wird, wie es liegt.</translation>
  </message>
  <message>
   <source>Correct a shift between DMSP and VIIRS</source>
   <translation>Einen Versatz zwischen DMSP und VIIRS ausgleichen</translation>
  </message>
  <message>
   <source>DMSP composites can lie up to a kilometre off. With a VIIRS raster the shift is measured and reported, and corrected unless this is switched off.</source>
   <translation>DMSP-Komposite liegen bis zu einem Kilometer daneben. Wo es ein VIIRS-Raster gibt, wird der Versatz gemessen und berichtet, und ausgeglichen, wenn dies nicht ausgeschaltet ist.</translation>
  </message>
  <message>
   <source>The part of the scene to fuse; if empty, everything that the inputs share. With up to five steps its pixels are the same as in a run on the whole scene.</source>
   <translation>Teil der Szene, der fusioniert wird; leer alles, was die Eingaben gemeinsam haben. Bis zu fünf Schritten sind seine Pixel dieselben wie in einem Lauf über alles.</translation>
  </message>
  <message>
   <source>Numbers that are no values</source>
   <translation>Zahlen, die keine Werte sind</translation>
  </message>
  <message>
   <source>What the rasters hold where nothing was measured, where they do not say so themselves: one number, such as 0, or several with spaces between them, such as 255 -9999. They are nodata in every band of every raster that is read, beside what a file or a layer of the project declares.</source>
   <translation>Was die Raster enthalten, wo nichts gemessen wurde, soweit sie es nicht selbst sagen: eine Zahl, etwa 0, oder mehrere mit Leerzeichen dazwischen, etwa 255 -9999. Sie sind NoData in jedem Kanal jedes gelesenen Rasters, zusätzlich zu dem, was eine Datei oder ein Layer des Projekts angibt.</translation>
  </message>
  <message>
   <source>auto uses an accelerator if your onnxruntime has one; otherwise int8, if the processor is faster with it and the model loses next to nothing; otherwise fp16. int8 computes most layers in 8 bits, on the processor only. On the processor fp16 and fp32 give the same pixels, because weights stored in 16 bits are widened to 32 before anything is computed; accelerators compute in 32 bits only with fp32. The log says what was used.</source>
   <translation>auto nimmt einen Beschleuniger, wenn Ihr onnxruntime einen hat; sonst int8, wenn der Prozessor davon profitiert und das Modell fast nichts dadurch verliert; sonst fp16. int8 rechnet die meisten Schichten in 8 Bit, nur auf dem Prozessor. Auf dem Prozessor liefern fp16 und fp32 dieselben Pixel, denn mit den in 16 Bit gespeicherten Gewichten wird in 32 gerechnet; Beschleuniger bleiben nur mit fp32 bei 32 Bit. Das Protokoll sagt, was wirklich läuft.</translation>
  </message>
  <message>
   <source>Tile size</source>
   <translation>Kachelgröße</translation>
  </message>
  <message>
   <source>Edge of a tile in pixels, a multiple of 4. Smaller tiles need less memory; the result stays the same.</source>
   <translation>Kantenlänge einer Kachel in Pixeln, ein Vielfaches von 4. Kleinere Kacheln brauchen weniger Speicher; das Ergebnis bleibt dasselbe.</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Threads</translation>
  </message>
  <message>
   <source>Processor cores to use. 0 uses as many as are worthwhile: all of them on small machines, 8 to 16 on large ones.</source>
   <translation>Zu nutzende Prozessorkerne. 0 nimmt so viele, wie sich lohnen: alle, wo es wenige gibt, 8 bis 16, wo es viele gibt.</translation>
  </message>
  <message>
   <source>Dask cluster</source>
   <translation>Dask-Cluster</translation>
  </message>
  <message>
   <source>Where the network runs, if not in QGIS: local:4 starts four workers on this machine, and the address of a Dask scheduler, such as tcp://10.0.0.1:8786, uses its workers, which must see the rasters and the folder of OUTPUT under the same paths, and have this version of Amalgam. Pixels stay the same. It needs Dask's package distributed.</source>
   <translation>Wo das Netz läuft, wenn nicht in QGIS: local:4 startet vier Worker auf diesem Rechner; die Adresse eines Dask-Schedulers wie tcp://10.0.0.1:8786 nutzt dessen Worker, die die Raster und den Ordner von OUTPUT unter denselben Pfaden sehen und diese Version von Amalgam haben müssen. Die Pixel bleiben dieselben. Gebraucht wird das Paket distributed von Dask.</translation>
  </message>
  <message>
   <source>Estimated from the pair</source>
   <translation>Aus dem Paar geschätzt</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>Sensor</translation>
  </message>
  <message>
   <source>auto estimates from the two rasters how sharp the MS sensor is, which also suits resampled products. For these sensors the published MTF gain is used: {}. For these none is published, and it is estimated as with auto: {}. WV1 has only PAN, and goes with the MS of another sensor; other takes 0.3, a typical gain. The sensor also tells in which order the file has its bands, for pictures in true colour.</source>
   <translation>auto schätzt aus den beiden Rastern, wie scharf der MS-Sensor ist, was sich auch für umgerechnete Produkte eignet. Für diese Sensoren wird die veröffentlichte MTF genommen: {}. Für diese ist keine veröffentlicht, und sie wird wie bei auto geschätzt: {}. WV1 hat nur PAN und passt zum MS jedes anderen; other nimmt 0,3, den üblichen Wert. Der Name sagt auch, in welcher Reihenfolge die Datei ihre Kanäle hat, für Bilder in Echtfarben.</translation>
  </message>
  <message>
   <source>MTF gain of MS at Nyquist</source>
   <translation>MTF des MS bei Nyquist</translation>
  </message>
  <message>
   <source>The share of contrast that the MS sensor keeps of the finest pattern it can sample, if you know it: usually 0.15 to 0.36. 0 takes what SENSOR says.</source>
   <translation>Wie viel Kontrast der MS-Sensor vom feinsten Muster behält, das er abtasten kann, meist 0,15 bis 0,36, falls Sie es wissen; 0 nimmt, was SENSOR sagt.</translation>
  </message>
  <message>
   <source>DMSP-OLS rasters</source>
   <translation>DMSP-OLS-Raster</translation>
  </message>
  <message>
   <source>Annual composites of stable or average visible lights, DN 0 to 63: a raster, or a band, for each year and satellite. Two satellites of one year are averaged.</source>
   <translation>Jahreskomposite stabiler oder mittlerer sichtbarer Lichter, DN 0 bis 63: ein Raster oder ein Kanal je Jahr und Satellit. Zwei Satelliten eines Jahres werden gemittelt.</translation>
  </message>
  <message>
   <source>Folder with DMSP-OLS rasters</source>
   <translation>Ordner mit DMSP-OLS-Rastern</translation>
  </message>
  <message>
   <source>All rasters in it are taken, beside those chosen above.</source>
   <translation>Alle Raster darin werden genommen, zusätzlich zu den oben gewählten.</translation>
  </message>
  <message>
   <source>VIIRS rasters</source>
   <translation>VIIRS-Raster</translation>
  </message>
  <message>
   <source>Annual composites in nW/cm2/sr: a raster, or a band, for each year. The first of them gives the grid.</source>
   <translation>Jahreskomposite in nW/cm2/sr: ein Raster oder ein Kanal je Jahr. Das erste gibt das Gitter.</translation>
  </message>
  <message>
   <source>Folder with VIIRS rasters</source>
   <translation>Ordner mit VIIRS-Rastern</translation>
  </message>
  <message>
   <source>Format of the result</source>
   <translation>Format des Ergebnisses</translation>
  </message>
  <message>
   <source>GTiff is a plain GeoTIFF; COG is a Cloud Optimized GeoTIFF, which has overviews and can be read in parts from a server.</source>
   <translation>GTiff ist ein einfaches GeoTIFF; COG ein Cloud Optimized GeoTIFF, mit Übersichten und so angelegt, dass es sich von einem Server in Teilen lesen lässt.</translation>
  </message>
  <message>
   <source>Creation options</source>
   <translation>Erzeugungsoptionen</translation>
  </message>
  <message>
   <source>How GDAL stores the result, such as COMPRESS=ZSTD|BIGTIFF=YES, or a profile of QGIS. Options that are not set keep their defaults: tiles, fast DEFLATE compression, BigTIFF if the file may grow beyond 4 GB. CONSISTENCY is measured before any lossy compression (JPEG, WEBP, LERC).</source>
   <translation>Wie GDAL das Ergebnis speichert, etwa COMPRESS=ZSTD|BIGTIFF=YES, oder ein Profil von QGIS. Was nicht gesetzt ist, behält seine Vorgabe: Kacheln, schnelle DEFLATE-Kompression, BigTIFF, wo die Datei über 4 GB wachsen kann. Verlustbehaftete Kompression (JPEG, WEBP, LERC) folgt erst, nachdem CONSISTENCY gemessen ist.</translation>
  </message>
  <message>
   <source>Overviews</source>
   <translation>Übersichten</translation>
  </message>
  <message>
   <source>Adds overviews, so that a large raster draws quickly; the file grows by a third. A COG always has them.</source>
   <translation>Fügt Übersichten hinzu, mit denen ein großes Raster schnell gezeichnet wird; sie brauchen ein Drittel mehr Platz. Ein COG hat sie immer.</translation>
  </message>
  <message>
   <source>8-bit picture</source>
   <translation>8-Bit-Bild</translation>
  </message>
  <message>
   <source>A copy for maps and slides: the bands that the MS layer shows, or those of true colour, stretched from 2 to 98 % of the result's values, as a GeoTIFF of bytes, transparent where the result has no value.</source>
   <translation>Eine Kopie für Karten und Folien: die Kanäle, die der MS-Layer zeigt, oder die für Echtfarben, gestreckt von 2 bis 98 % der Werte des Ergebnisses, als GeoTIFF aus Bytes, durchsichtig, wo nichts bekannt ist.</translation>
  </message>
  <message>
   <source>Numbers, plots and pictures on one page that opens offline.</source>
   <translation>Zahlen, Diagramme und Bilder auf einer Seite, die sich ohne Netz öffnet.</translation>
  </message>
  <message>
   <source>Fusion quality (without a reference)</source>
   <translation>Fusionsqualität (ohne Referenz)</translation>
  </message>
  <message>
   <source>quality,index,metric,assessment,qnr,hqnr,d_lambda,d_s,consistency,sharpness,full resolution,pansharpen</source>
   <translation>Qualität,Index,Maß,Bewertung,qnr,hqnr,d_lambda,d_s,Konsistenz,Schärfe,volle Auflösung,Pansharpening,quality</translation>
  </message>
  <message>
   <source>Says whether a fused raster keeps the colours of MS and the detail of PAN.</source>
   <translation>Sagt, ob ein fusioniertes Raster die Farben von MS und das Detail von PAN bewahrt.</translation>
  </message>
  <message>
   <source>Says whether a fused raster keeps the colours of the multispectral raster (D_lambda, D_lambda_K, consistency) and the detail of the panchromatic one (D_s), and both in one number (QNR, HQNR), in the conventions of the DLPan toolbox.

The fused raster lies on PAN's grid or on a part of it; the MS raster may have any ratio (1.5 to 8), origin, extent and CRS. Nodata in any of the three is left out. The rasters may be larger than memory.

Distortions and consistency are 0 at best, QNR and HQNR 1. These indices can be misled: HQNR rewards keeping the MS as it is, and sees neither blur nor colour fringes. So read it together with PAN_SHARE (how much of PAN's finest detail the result shows, 1 at best), PAN_ENERGY (the contrast of that detail over PAN's, 1 is right) and FRINGE (the detail that the bands do not share, over the same in the MS), compare methods on the same pair only, and look at the result. Consistency here leaves out two MS pixels at each edge, where the sensor's blur reaches beyond the image; the one that a fusion reports does not.

Of a sharpened cube, give the guide in place of PAN. What stands for PAN of each band is then the mix of the guide's bands that explains it. Read D_lambda, which is 0 without any sharpening, together with D_rho, which sees blur.</source>
   <translation>Sagt, ob ein fusioniertes Raster die Farben des multispektralen Rasters (D_lambda, D_lambda_K, Konsistenz) und das Detail des panchromatischen (D_s) behält, und beides in einer Zahl (QNR, HQNR), nach den Konventionen der DLPan-Toolbox.

Das fusionierte Raster liegt auf dem Gitter von PAN oder einem Teil davon; das MS-Raster darf jedes Verhältnis (1,5 bis 8), jeden Ursprung, jede Ausdehnung und jedes KBS haben. Nodata in einem der drei wird ausgelassen. Die Raster dürfen größer als der Speicher sein.

Verzerrungen und Konsistenz sind bestenfalls 0, QNR und HQNR 1. Diese Maße lassen sich täuschen: HQNR belohnt, das MS zu lassen, wie es ist, und sieht weder Unschärfe noch Farbsäume. Lesen Sie es also neben PAN_SHARE (wie viel vom feinsten Detail des PAN das Ergebnis zeigt, bestenfalls 1), PAN_ENERGY (Kontrast dieses Details gegenüber dem des PAN, 1 ist richtig) und FRINGE (Detail, das die Kanäle nicht gemeinsam haben, gegenüber dem im MS); vergleichen Sie Verfahren nur am selben Paar, und sehen Sie sich das Ergebnis an. Die Konsistenz lässt an jedem Rand zwei MS-Pixel aus, wo die Unschärfe des Sensors über das Bild hinausreicht; die, die eine Fusion von sich selbst berichtet, tut das nicht.

Für einen geschärften Würfel geben Sie statt PAN das Führungsbild an. An die Stelle von PAN tritt dann bei jedem Kanal die Mischung der Kanäle des Führungsbilds, die ihn erklärt. Lesen Sie D_lambda, das ohne jede Schärfung 0 ist, zusammen mit D_rho, das Unschärfe erkennt.</translation>
  </message>
  <message>
   <source>Fused raster</source>
   <translation>Fusioniertes Raster</translation>
  </message>
  <message>
   <source>The raster to judge: the bands of the coarse raster in the same order.</source>
   <translation>Das zu beurteilende Raster: die Kanäle des groben Rasters in derselben Reihenfolge.</translation>
  </message>
  <message>
   <source>If PAN and MS are found to be misregistered, judge against PAN moved onto MS, as the fusion does; switch this off for a raster that was fused without the correction.</source>
   <translation>Gegen PAN urteilen, das auf MS geschoben ist, wenn sich die beiden als versetzt erweisen, wie die Fusion es tut; schalten Sie es aus für ein Raster, das ohne das fusioniert wurde.</translation>
  </message>
  <message>
   <source>D_lambda, spectral distortion (0 is best)</source>
   <translation>D_lambda, spektrale Verzerrung (0 ist am besten)</translation>
  </message>
  <message>
   <source>D_lambda_K, Khan's spectral distortion (0 is best)</source>
   <translation>D_lambda_K, Khans spektrale Verzerrung (0 ist am besten)</translation>
  </message>
  <message>
   <source>D_s, spatial distortion (0 is best)</source>
   <translation>D_s, räumliche Verzerrung (0 ist am besten)</translation>
  </message>
  <message>
   <source>D_rho, what the bands lack of local correlation (low is best)</source>
   <translation>D_rho, was den Kanälen an lokaler Korrelation fehlt (niedrig ist am besten)</translation>
  </message>
  <message>
   <source>QNR (1 is best)</source>
   <translation>QNR (1 ist am besten)</translation>
  </message>
  <message>
   <source>HQNR (1 is best)</source>
   <translation>HQNR (1 ist am besten)</translation>
  </message>
  <message>
   <source>Consistency with the MS (ERGAS; 0 is best)</source>
   <translation>Konsistenz mit dem MS (ERGAS; 0 ist am besten)</translation>
  </message>
  <message>
   <source>PAN's share: how much of its finest detail the result shows (1 is best)</source>
   <translation>Anteil von PAN: sein feinstes Detail, das das Ergebnis zeigt (1 ist am besten)</translation>
  </message>
  <message>
   <source>PAN's energy: contrast of the finest detail over PAN's (1 is right)</source>
   <translation>Energie von PAN: Kontrast des feinsten Details gegenüber dem des PAN (1 ist richtig)</translation>
  </message>
  <message>
   <source>Fringe: detail that the bands do not share, over the same in the MS (low is best)</source>
   <translation>Farbsäume: Detail, das die Kanäle nicht gemeinsam haben, gegenüber dem im MS (niedrig ist am besten)</translation>
  </message>
  <message>
   <source>D_lambda {:.4f}, D_lambda_K {:.4f}, D_s {:.4f}, QNR {:.4f}, HQNR {:.4f}, consistency {:.3f}.</source>
   <translation>D_lambda {:.4f}, D_lambda_K {:.4f}, D_s {:.4f}, QNR {:.4f}, HQNR {:.4f}, Konsistenz {:.3f}.</translation>
  </message>
  <message>
   <source>D_rho {:.4f}.</source>
   <translation>D_rho {:.4f}.</translation>
  </message>
  <message>
   <source>PAN's share {:.3f}, its energy {:.3f}, fringe {:.2f}.</source>
   <translation>Anteil von PAN {:.3f}, seine Energie {:.3f}, Farbsäume {:.2f}.</translation>
  </message>
  <message>
   <source>Done in {:.1f} s.</source>
   <translation>Fertig in {:.1f} s.</translation>
  </message>
  <message>
   <source>Fusion quality (with a reference)</source>
   <translation>Fusionsqualität (mit Referenz)</translation>
  </message>
  <message>
   <source>quality,index,metric,assessment,sam,ergas,psnr,ssim,scc,q2n,q4,q8,uqi,rmse,fusion,pansharpen</source>
   <translation>Qualität,Index,Maß,Bewertung,sam,ergas,psnr,ssim,scc,q2n,q4,q8,uqi,rmse,Fusion,Pansharpening,quality</translation>
  </message>
  <message>
   <source>Says how far a fused raster is from the true one.</source>
   <translation>Sagt, wie weit ein fusioniertes Raster vom wahren entfernt ist.</translation>
  </message>
  <message>
   <source>Says how far a fused raster is from the true one (SAM, ERGAS, PSNR, SCC, Q2n, SSIM), over all bands and band by band, in the conventions of the DLPan toolbox.

Both rasters must lie on one grid, to a tenth of a pixel; where they overlap only in part, that part is compared. Nodata in either is left out. The rasters may be larger than memory.

SAM and ERGAS are 0 at best; SCC, Q2n and SSIM are 1 at best; PSNR grows with quality. SCC looks at neighbouring bands together; the report gives it band by band as well, as published tables do.

Where the bands have wavelengths, the report's plots run over them, and indices of two bands (NDVI, NDRE, NDWI, NDMI) are compared as well. Bands that a file flags as bad (bbl) do not count.

Where there is no truth, make one with “Simulate a coarse pair”, or use “Fusion quality (without a reference)”.</source>
   <translation>Sagt, wie weit ein fusioniertes Raster vom wahren entfernt ist (SAM, ERGAS, PSNR, SCC, Q2n, SSIM), über alle Kanäle und Kanal für Kanal, nach den Konventionen der DLPan-Toolbox.

Beide Raster müssen auf einem Gitter liegen, auf ein Zehntel Pixel; wo sie sich zum Teil überlappen, wird dieser Teil verglichen. Nodata in einem von beiden wird ausgelassen. Die Raster dürfen größer als der Speicher sein.

SAM und ERGAS sind bestenfalls 0; SCC, Q2n und SSIM bestenfalls 1; PSNR wächst mit der Qualität. SCC sieht benachbarte Kanäle zusammen an; der Bericht gibt es auch Kanal für Kanal an, wie veröffentlichte Tabellen es tun.

Haben die Kanäle Wellenlängen, so laufen die Diagramme des Berichts über diese, und Indizes aus zwei Kanälen (NDVI, NDRE, NDWI, NDMI) werden mit verglichen. Kanäle, die eine Datei als schlecht kennzeichnet (bbl), zählen nicht.

Wo es keine Wahrheit gibt, erzeugen Sie eine mit „Ein grobes Paar simulieren“, oder nehmen Sie „Fusionsqualität (ohne Referenz)“.</translation>
  </message>
  <message>
   <source>Reference raster (the truth)</source>
   <translation>Referenzraster (die Wahrheit)</translation>
  </message>
  <message>
   <source>What a perfect fusion would give.</source>
   <translation>Was eine perfekte Fusion ergäbe.</translation>
  </message>
  <message>
   <source>The raster to judge: the same bands in the same order.</source>
   <translation>Das zu beurteilende Raster: dieselben Kanäle in derselben Reihenfolge.</translation>
  </message>
  <message>
   <source>Coarse raster that it was made from</source>
   <translation>Grobes Raster, aus dem es entstanden ist</translation>
  </message>
  <message>
   <source>The MS or the cube before it was sharpened. It is interpolated (cubic) and held against the same truth, so that the report shows what was gained.</source>
   <translation>Das MS oder der Würfel vor der Schärfung. Es wird interpoliert (kubisch) und an derselben Wahrheit gemessen, damit der Bericht zeigt, was gewonnen wurde.</translation>
  </message>
  <message>
   <source>Ratio</source>
   <translation>Verhältnis</translation>
  </message>
  <message>
   <source>Size of an MS pixel in PAN pixels, for ERGAS.</source>
   <translation>Größe eines MS-Pixels in PAN-Pixeln, für ERGAS.</translation>
  </message>
  <message>
   <source>Pixels to leave out at each edge</source>
   <translation>An jedem Rand auszulassende Pixel</translation>
  </message>
  <message>
   <source>Published tables at reduced resolution leave out 21; 0 compares everything.</source>
   <translation>Veröffentlichte Tabellen bei reduzierter Auflösung lassen 21 aus; 0 vergleicht alles.</translation>
  </message>
  <message>
   <source>Peak</source>
   <translation>Spitzenwert</translation>
  </message>
  <message>
   <source>Largest value that the sensor can give, for PSNR and SSIM: 2047 for 11 bits. 0 derives it from the reference: for integers the smallest of 255, 511, 1023 and so on that holds its maximum, for floats the maximum.</source>
   <translation>Größter Wert, den der Sensor geben kann, für PSNR und SSIM: 2047 für 11 Bit. 0 leitet ihn aus der Referenz ab: für ganze Zahlen den kleinsten von 255, 511, 1023 und so fort, der ihr Maximum fasst, für Gleitkommazahlen das Maximum.</translation>
  </message>
  <message>
   <source>Error map</source>
   <translation>Fehlerkarte</translation>
  </message>
  <message>
   <source>Fused minus reference for each band, and the spectral angle in degrees as the last band.</source>
   <translation>Fusioniert abzüglich Referenz für jeden Kanal, und der Spektralwinkel in Grad als letzter Kanal.</translation>
  </message>
  <message>
   <source>SAM, degrees (0 is best; needs two bands)</source>
   <translation>SAM, Grad (0 ist am besten; braucht zwei Kanäle)</translation>
  </message>
  <message>
   <source>ERGAS (0 is best)</source>
   <translation>ERGAS (0 ist am besten)</translation>
  </message>
  <message>
   <source>PSNR, dB (higher is better)</source>
   <translation>PSNR, dB (höher ist besser)</translation>
  </message>
  <message>
   <source>SCC (1 is best)</source>
   <translation>SCC (1 ist am besten)</translation>
  </message>
  <message>
   <source>Q2n (1 is best)</source>
   <translation>Q2n (1 ist am besten)</translation>
  </message>
  <message>
   <source>SSIM (1 is best)</source>
   <translation>SSIM (1 ist am besten)</translation>
  </message>
  <message>
   <source>RMSE of NDVI (0 is best)</source>
   <translation>RMSE des NDVI (0 ist am besten)</translation>
  </message>
  <message>
   <source>RMSE of NDRE, by the red edge (0 is best)</source>
   <translation>RMSE des NDRE, mit der roten Kante (0 ist am besten)</translation>
  </message>
  <message>
   <source>RMSE of NDWI, of water (0 is best)</source>
   <translation>RMSE des NDWI, für Wasser (0 ist am besten)</translation>
  </message>
  <message>
   <source>SAM {} degrees, ERGAS {}, PSNR {} dB, SCC {}, Q2n {}, SSIM {}.</source>
   <translation>SAM {} Grad, ERGAS {}, PSNR {} dB, SCC {}, Q2n {}, SSIM {}.</translation>
  </message>
  <message>
   <source>Interpolated (cubic): SAM {:.3f} degrees, ERGAS {:.3f}.</source>
   <translation>Interpoliert (kubisch): SAM {:.3f} Grad, ERGAS {:.3f}.</translation>
  </message>
  <message>
   <source>RMSE of {}: {:.4f}, interpolated {:.4f}.</source>
   <translation>RMSE von {}: {:.4f}, interpoliert {:.4f}.</translation>
  </message>
  <message>
   <source>RMSE of {}: {:.4f}.</source>
   <translation>RMSE von {}: {:.4f}.</translation>
  </message>
  <message>
   <source>Sentinel-2: all bands to 10 m</source>
   <translation>Sentinel-2: alle Kanäle auf 10 m</translation>
  </message>
  <message>
   <source>Sentinel-2,Sentinel2,S2,SAFE,MSI,L1C,L2A,10 m,20 m,60 m,red edge,SWIR,superresolution,sharpen,resolution,fusion</source>
   <translation>Sentinel-2,Sentinel2,S2,SAFE,MSI,L1C,L2A,10 m,20 m,60 m,Red Edge,SWIR,Superauflösung,schärfen,Auflösung,Fusion</translation>
  </message>
  <message>
   <source>Sharpens the bands of 20 and 60 m of a Sentinel-2 product by its bands of 10 m.</source>
   <translation>Schärft die Kanäle mit 20 und 60 m eines Sentinel-2-Produkts durch dessen Kanäle mit 10 m.</translation>
  </message>
  <message>
   <source>Sharpens the bands of 20 m (B05, B06, B07, B8A, B11, B12) and of 60 m (B01, B09, and B10 in L1C) of a Sentinel-2 product by its bands of 10 m (B02, B03, B04, B08), and writes all of them into one raster, with names, wavelengths, and the scale and offset that turn its numbers into reflectance.

The product is a SAFE folder, the zip as it was downloaded, or a folder with the bands; level 1C or 2A, of any baseline. Every band is taken from the folder in which it has the pixels that it was measured with, and its own sharpness (MTF gain) is taken into account. The bands of 10 m are copied as they are, number by number. 0 is nodata; a single missing pixel is filled and leaves no hole; saturated pixels (65535) stay saturated.

What the bands of 10 m do not show of a coarse band, such as water vapour (B09) and cirrus (B10), is not made up: there the result is hardly sharper than the product.

The folder of the output needs room for the bands as they are unpacked, 1.4 GB for a whole tile, beside the result.</source>
   <translation>Schärft die Kanäle mit 20 m (B05, B06, B07, B8A, B11, B12) und mit 60 m (B01, B09, in L1C auch B10) eines Sentinel-2-Produkts durch dessen Kanäle mit 10 m (B02, B03, B04, B08) und schreibt alle in ein Raster, mit Namen, Wellenlängen sowie Skala und Versatz, die aus den Zahlen Reflektanzen machen.

Das Produkt ist ein SAFE-Ordner, das Zip, wie es heruntergeladen wurde, oder ein Ordner mit den Kanälen; Stufe 1C oder 2A, jeder Baseline. Jeder Kanal wird aus dem Ordner genommen, in dem er die Pixel hat, mit denen er gemessen wurde, und seine eigene Schärfe (MTF) wird berücksichtigt. Die Kanäle mit 10 m werden übernommen, wie sie sind, Zahl für Zahl. 0 ist Nodata; ein einzelnes fehlendes Pixel wird gefüllt und hinterlässt kein Loch; gesättigte Pixel (65535) bleiben gesättigt.

Was die Kanäle mit 10 m von einem groben Kanal nicht zeigen, wie Wasserdampf (B09) und Zirren (B10), wird nicht erfunden: Dort ist das Ergebnis kaum schärfer als das Produkt.

Der Ordner des Ergebnisses braucht Platz für die entpackten Kanäle, bei einer ganzen Kachel 1,4 GB, neben dem Ergebnis.</translation>
  </message>
  <message>
   <source>Sentinel-2 product (MTD_MSIL….xml, or its zip)</source>
   <translation>Sentinel-2-Produkt (MTD_MSIL….xml oder dessen Zip)</translation>
  </message>
  <message>
   <source>The zip of a product, the file MTD_MSIL1C.xml or MTD_MSIL2A.xml in its SAFE folder, that folder itself, or a folder with files of bands, named like …_B02.jp2 or …_B02_10m.jp2.</source>
   <translation>Das Zip eines Produkts, die Datei MTD_MSIL1C.xml oder MTD_MSIL2A.xml in seinem SAFE-Ordner, dieser Ordner selbst oder ein Ordner mit Dateien der Kanäle, mit Namen wie …_B02.jp2 oder …_B02_10m.jp2.</translation>
  </message>
  <message>
   <source>All bands at 10 m</source>
   <translation>Alle Kanäle mit 10 m</translation>
  </message>
  <message>
   <source>All bands in the order of the product, as a GeoTIFF of 16 bits.</source>
   <translation>Alle Kanäle in der Reihenfolge des Produkts, als GeoTIFF mit 16 Bit.</translation>
  </message>
  <message>
   <source>Scene classification at 10 m</source>
   <translation>Szenenklassifikation mit 10 m</translation>
  </message>
  <message>
   <source>The scene classification (SCL) of an L2A product, each pixel of 20 m as four of 10 m.</source>
   <translation>Die Szenenklassifikation (SCL) eines L2A-Produkts, jedes Pixel mit 20 m als vier mit 10 m.</translation>
  </message>
  <message>
   <source>Level of the product</source>
   <translation>Stufe des Produkts</translation>
  </message>
  <message>
   <source>Consistency with the product (ERGAS)</source>
   <translation>Konsistenz mit dem Produkt (ERGAS)</translation>
  </message>
  <message>
   <source>INPUT is empty; name a Sentinel-2 product.</source>
   <translation>INPUT ist leer; nennen Sie ein Sentinel-2-Produkt.</translation>
  </message>
  <message>
   <source>Simulate a coarse pair (Wald's protocol)</source>
   <translation>Ein grobes Paar simulieren (Walds Protokoll)</translation>
  </message>
  <message>
   <source>wald,protocol,reduced resolution,degrade,simulate,mtf,truth,reference,pansharpen,fusion</source>
   <translation>Wald,Protokoll,reduzierte Auflösung,verschlechtern,simulieren,mtf,Wahrheit,Referenz,Pansharpening,Fusion,simulate</translation>
  </message>
  <message>
   <source>Makes a PAN and an MS raster whose fusion has a known truth.</source>
   <translation>Macht ein PAN- und ein MS-Raster, deren Fusion eine bekannte Wahrheit hat.</translation>
  </message>
  <message>
   <source>Makes a panchromatic (PAN) and a multispectral (MS) raster whose fusion has a known truth: blurred as by the sensor's optics (MTF) and decimated, half-pixel exact.

With a multispectral raster alone: it is the truth, PAN is a weighted mean of its bands, and MS is its degraded copy.

With a panchromatic raster as well: both are degraded by the ratio between them, and the original MS is the truth. This is the reduced-resolution test of the literature.

Fuse PAN and MS by any method and compare the result with the truth: the three lie on matching grids and cover the same ground. Type, nodata and band names are kept.</source>
   <translation>Macht ein panchromatisches (PAN) und ein multispektrales (MS) Raster, deren Fusion eine bekannte Wahrheit hat: verwischt wie von der Optik des Sensors (MTF) und ausgedünnt, auf das halbe Pixel genau.

Mit einem multispektralen Raster allein: es ist die Wahrheit, PAN ist ein gewichtetes Mittel seiner Kanäle, und MS ist seine verschlechterte Kopie.

Auch mit einem panchromatischen Raster: beide werden um das Verhältnis zwischen ihnen verschlechtert, und das ursprüngliche MS ist die Wahrheit. Das ist der Test bei reduzierter Auflösung aus der Literatur.

Fusionieren Sie PAN und MS mit einem beliebigen Verfahren und vergleichen Sie das Ergebnis mit der Wahrheit: die drei liegen auf passenden Gittern und decken denselben Boden. Typ, Nodata und Kanalnamen bleiben.</translation>
  </message>
  <message>
   <source>The part of the scene to degrade; if empty, all of it.</source>
   <translation>Teil der Szene, der verschlechtert wird; leer die ganze.</translation>
  </message>
  <message>
   <source>Simulated PAN</source>
   <translation>Simuliertes PAN</translation>
  </message>
  <message>
   <source>The sharp raster, of one band, on the truth's grid.</source>
   <translation>Das scharfe Raster, mit einem Kanal, auf dem Gitter der Wahrheit.</translation>
  </message>
  <message>
   <source>Simulated MS</source>
   <translation>Simuliertes MS</translation>
  </message>
  <message>
   <source>The coarse raster.</source>
   <translation>Das grobe Raster.</translation>
  </message>
  <message>
   <source>Truth</source>
   <translation>Wahrheit</translation>
  </message>
  <message>
   <source>What a perfect fusion of the two would give: the MS raster as it was.</source>
   <translation>Was eine perfekte Fusion der beiden ergäbe: das MS-Raster, wie es war.</translation>
  </message>
  <message>
   <source>Ratio of the pair</source>
   <translation>Verhältnis des Paars</translation>
  </message>
  <message>
   <source>MTF gain of the MS, mean over bands</source>
   <translation>MTF des MS, Mittel über die Kanäle</translation>
  </message>
  <message>
   <source>The raster that becomes the truth.</source>
   <translation>Das Raster, das zur Wahrheit wird.</translation>
  </message>
  <message>
   <source>The sharp raster of the same place, if there is one; otherwise PAN is made from the MS bands.</source>
   <translation>Das scharfe Raster desselben Orts, falls es eines gibt; sonst wird PAN aus den MS-Kanälen gemacht.</translation>
  </message>
  <message>
   <source>Size of a simulated MS pixel in PAN pixels. Not used with a panchromatic raster, since the pair has a ratio of its own.</source>
   <translation>Größe eines simulierten MS-Pixels in PAN-Pixeln. Mit einem panchromatischen Raster ungenutzt, da das Paar sein eigenes Verhältnis hat.</translation>
  </message>
  <message>
   <source>Numbers separated by commas, one per band; only their proportions matter. If empty, all are equal. Not used with a panchromatic raster.</source>
   <translation>Zahlen mit Kommas dazwischen, eine je Kanal; nur ihre Verhältnisse zählen. Leer sind alle gleich. Mit einem panchromatischen Raster ungenutzt.</translation>
  </message>
  <message>
   <source>The sensor whose published MTF gains at Nyquist blur the bands: {}. For these none is published: {}; their gain is estimated from the pair if there is a panchromatic raster, as with auto; otherwise it is 0.3, as with other.</source>
   <translation>Der Sensor, dessen veröffentlichte MTF bei Nyquist die Kanäle verwischt: {}. Für diese ist keine veröffentlicht: {}; sie wird wie bei auto aus dem Paar geschätzt, falls es ein panchromatisches Raster gibt; sonst ist sie 0,3 wie bei other.</translation>
  </message>
  <message>
   <source>MTF gain at Nyquist</source>
   <translation>MTF bei Nyquist</translation>
  </message>
  <message>
   <source>How much contrast is left at the Nyquist frequency of the MS bands, the same for all; 0 takes the sensor's gains.</source>
   <translation>Aller MS-Kanäle: wie viel Kontrast bei ihrer Nyquist-Frequenz übrig ist; 0 nimmt den des Sensors.</translation>
  </message>
  <message>
   <source>If there is a panchromatic raster, move it onto the MS first if the two are found to be misregistered.</source>
   <translation>Falls es ein panchromatisches Raster gibt, es zuerst auf das MS schieben, wenn sich die beiden als versetzt erweisen.</translation>
  </message>
  <message>
   <source>Noise</source>
   <translation>Rauschen</translation>
  </message>
  <message>
   <source>Standard deviation of Gaussian noise added to PAN and MS, in their units.</source>
   <translation>Standardabweichung von Gaußschem Rauschen, das PAN und MS hinzugefügt wird, in deren Einheiten.</translation>
  </message>
  <message>
   <source>Seed of the noise</source>
   <translation>Startwert des Rauschens</translation>
  </message>
  <message>
   <source>The same seed gives the same noise.</source>
   <translation>Derselbe Startwert gibt dasselbe Rauschen.</translation>
  </message>
  <message>
   <source>Stopped, as the file {} asked.</source>
   <translation>Angehalten, wie die Datei {} verlangt hat.</translation>
  </message>
  <message>
   <source>{} is empty; choose one or more of: {}.</source>
   <translation>{} ist leer; wählen Sie eines oder mehrere von: {}.</translation>
  </message>
  <message>
   <source>{} must be a whole number between {:.10g} and {:.10g}, not {}.</source>
   <translation>{} muss eine ganze Zahl zwischen {:.10g} und {:.10g} sein, nicht {}.</translation>
  </message>
  <message>
   <source>{} must be a number between {:.10g} and {:.10g}, not {}.</source>
   <translation>{} muss eine Zahl zwischen {:.10g} und {:.10g} sein, nicht {}.</translation>
  </message>
  <message>
   <source>{} must be a whole number of {:.10g} or more, not {}.</source>
   <translation>{} muss eine ganze Zahl von mindestens {:.10g} sein, nicht {}.</translation>
  </message>
  <message>
   <source>{} must be a number of {:.10g} or more, not {}.</source>
   <translation>{} muss eine Zahl von mindestens {:.10g} sein, nicht {}.</translation>
  </message>
  <message>
   <source>{} must be band numbers separated by semicolons, such as 1;2;3, not {}.</source>
   <translation>{} muss aus Nummern von Kanälen mit Semikolons dazwischen bestehen, etwa 1;2;3, nicht {}.</translation>
  </message>
  <message>
   <source>{} must be a band number, not {}.</source>
   <translation>{} muss die Nummer eines Kanals sein, nicht {}.</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>leer</translation>
  </message>
  <message>
   <source>{:.0f} %, about {} left</source>
   <translation>{:.0f} %, noch etwa {}</translation>
  </message>
  <message>
   <source>{:.0f} s</source>
   <translation>{:.0f} s</translation>
  </message>
  <message>
   <source>{:.0f} min</source>
   <translation>{:.0f} min</translation>
  </message>
  <message>
   <source>{:.1f} h</source>
   <translation>{:.1f} h</translation>
  </message>
  <message>
   <source>{:.0f} h</source>
   <translation>{:.0f} h</translation>
  </message>
  <message>
   <source>{:,.0f} days</source>
   <translation>{:,.0f} Tage</translation>
  </message>
  <message>
   <source>Amalgam</source>
   <translation>Amalgam</translation>
  </message>
  <message>
   <source>Install onnxruntime</source>
   <translation>onnxruntime installieren</translation>
  </message>
  <message>
   <source>Install from a wheel file …</source>
   <translation>Aus einer Wheel-Datei installieren …</translation>
  </message>
  <message>
   <source>Install onnxruntime from a wheel file</source>
   <translation>onnxruntime aus einer Wheel-Datei installieren</translation>
  </message>
  <message>
   <source>Progress of the installation</source>
   <translation>Fortschritt der Installation</translation>
  </message>
  <message>
   <source>&amp;Task</source>
   <translation>&amp;Aufgabe</translation>
  </message>
  <message>
   <source>What you want to do.</source>
   <translation>Was Sie tun wollen.</translation>
  </message>
  <message>
   <source>Task</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <source>…</source>
   <translation>…</translation>
  </message>
  <message>
   <source>Open a file for the first raster</source>
   <translation>Eine Datei für das erste Raster öffnen</translation>
  </message>
  <message>
   <source>Open a file for the second raster</source>
   <translation>Eine Datei für das zweite Raster öffnen</translation>
  </message>
  <message>
   <source>Fast</source>
   <translation>Schnell</translation>
  </message>
  <message>
   <source>Balanced</source>
   <translation>Ausgewogen</translation>
  </message>
  <message>
   <source>Best</source>
   <translation>Am besten</translation>
  </message>
  <message>
   <source>A&amp;lgorithm</source>
   <translation>A&amp;lgorithmus</translation>
  </message>
  <message>
   <source>The algorithm that does it; the Processing toolbox has each of them as well.</source>
   <translation>Der Algorithmus, der es tut; jeder ist auch unter den Verarbeitungswerkzeugen.</translation>
  </message>
  <message>
   <source>Algorithm</source>
   <translation>Algorithmus</translation>
  </message>
  <message>
   <source>Card</source>
   <translation>Steckbrief</translation>
  </message>
  <message>
   <source>What the model was validated on, its licence and its scores.</source>
   <translation>Woran das Modell geprüft wurde, seine Lizenz und seine Messwerte.</translation>
  </message>
  <message>
   <source>Model card</source>
   <translation>Steckbrief des Modells</translation>
  </message>
  <message>
   <source>Sche&amp;duler</source>
   <translation>Sche&amp;duler</translation>
  </message>
  <message>
   <source>&amp;Steps</source>
   <translation>&amp;Schritte</translation>
  </message>
  <message>
   <source>Steps, as a slider</source>
   <translation>Schritte, als Schieber</translation>
  </message>
  <message>
   <source>S&amp;eed</source>
   <translation>S&amp;tartwert</translation>
  </message>
  <message>
   <source>Die</source>
   <translation>Würfel</translation>
  </message>
  <message>
   <source>Another seed, at random</source>
   <translation>Ein anderer Startwert, zufällig</translation>
  </message>
  <message>
   <source>Sa&amp;mples</source>
   <translation>Stich&amp;proben</translation>
  </message>
  <message>
   <source>Prec&amp;ision</source>
   <translation>&amp;Genauigkeit</translation>
  </message>
  <message>
   <source>&amp;Consistency</source>
   <translation>&amp;Konsistenz</translation>
  </message>
  <message>
   <source>Consistency</source>
   <translation>Konsistenz</translation>
  </message>
  <message>
   <source>S&amp;harpness</source>
   <translation>Sc&amp;härfe</translation>
  </message>
  <message>
   <source>Size of the preview, in pixels of the result.</source>
   <translation>Größe der Vorschau, in Pixeln des Ergebnisses.</translation>
  </message>
  <message>
   <source>Size of the preview</source>
   <translation>Größe der Vorschau</translation>
  </message>
  <message>
   <source>Draw</source>
   <translation>Zeichnen</translation>
  </message>
  <message>
   <source>Draw the preview's rectangle on the map</source>
   <translation>Das Rechteck der Vorschau in die Karte zeichnen</translation>
  </message>
  <message>
   <source>Show on map</source>
   <translation>In der Karte zeigen</translation>
  </message>
  <message>
   <source>Show the preview on the map</source>
   <translation>Die Vorschau in der Karte zeigen</translation>
  </message>
  <message>
   <source>Comparison of before and after</source>
   <translation>Vergleich von vorher und nachher</translation>
  </message>
  <message>
   <source>Left and Right move the divider; plus, minus and 0 zoom; Shift and arrows move the picture; Space shows either side alone.</source>
   <translation>Links und Rechts bewegen den Teiler; Plus, Minus und 0 zoomen; Umschalt und Pfeile bewegen das Bild; die Leertaste zeigt jede Seite allein.</translation>
  </message>
  <message>
   <source>Drag the divider; the wheel zooms, dragging moves, a double click shows all; Space shows the left side alone, then the right one.</source>
   <translation>Den Teiler ziehen; das Rad zoomt, Ziehen bewegt, ein Doppelklick zeigt alles; die Leertaste zeigt die linke Seite allein, dann die rechte.</translation>
  </message>
  <message>
   <source>Progress of the preview</source>
   <translation>Fortschritt der Vorschau</translation>
  </message>
  <message>
   <source>Pin</source>
   <translation>Anheften</translation>
  </message>
  <message>
   <source>Pin this preview</source>
   <translation>Diese Vorschau anheften</translation>
  </message>
  <message>
   <source>Only the drawn rectangle</source>
   <translation>Nur das gezeichnete Rechteck</translation>
  </message>
  <message>
   <source>&amp;Run …</source>
   <translation>Ausfüh&amp;ren …</translation>
  </message>
  <message>
   <source>Run on the whole raster</source>
   <translation>Über das ganze Raster ausführen</translation>
  </message>
  <message>
   <source>Copy as</source>
   <translation>Kopieren als</translation>
  </message>
  <message>
   <source>Copy the run as text</source>
   <translation>Den Lauf als Text kopieren</translation>
  </message>
  <message>
   <source>Compare before you choose</source>
   <translation>Vor der Wahl vergleichen</translation>
  </message>
  <message>
   <source>The Amalgam developers</source>
   <translation>Die Amalgam-Entwickler</translation>
  </message>
  <message>
   <source>Compares classical methods and the DDRF diffusion model on a part of the scene, at reduced resolution where the truth is known, and sharpens the whole scene with the one that had the lowest error (ERGAS). The report says how close the others came. Only one of the two rasters is written: the one whose method won.</source>
   <translation>Vergleicht klassische Verfahren und das DDRF-Diffusionsmodell auf einem Teil der Szene, bei reduzierter Auflösung, wo die Wahrheit bekannt ist, und schärft die ganze Szene mit dem, das den kleinsten Fehler (ERGAS) hatte. Der Bericht sagt, wie nah die anderen kamen. Nur eines der beiden Raster wird geschrieben: das des Verfahrens, das gewonnen hat.</translation>
  </message>
  <message>
   <source>A part that shows what matters to you; 500 to 1000 PAN pixels a side are plenty.</source>
   <translation>Ein Teil, der zeigt, was Ihnen wichtig ist; 500 bis 1000 PAN-Pixel je Seite sind reichlich.</translation>
  </message>
  <message>
   <source>The sharp raster, of one band.</source>
   <translation>Das scharfe Raster, mit einem Kanal.</translation>
  </message>
  <message>
   <source>The coarse raster whose bands are to be sharpened.</source>
   <translation>Das grobe Raster, dessen Kanäle geschärft werden sollen.</translation>
  </message>
  <message>
   <source>The comparison on one page.</source>
   <translation>Der Vergleich auf einer Seite.</translation>
  </message>
  <message>
   <source>The sharpened bands if a classical method won.</source>
   <translation>Die geschärften Kanäle, falls eine Formel gewonnen hat.</translation>
  </message>
  <message>
   <source>The sharpened bands if the model won.</source>
   <translation>Die geschärften Kanäle, falls das Modell gewonnen hat.</translation>
  </message>
  <message>
   <source>Extent to compare on</source>
   <translation>Ausdehnung für den Vergleich</translation>
  </message>
  <message>
   <source>By the formula</source>
   <translation>Durch die Formel</translation>
  </message>
  <message>
   <source>By the model</source>
   <translation>Durch das Modell</translation>
  </message>
  <message>
   <source>Night-light series</source>
   <translation>Nachtlicht-Reihe</translation>
  </message>
  <message>
   <source>Turns annual DMSP-OLS rasters into VIIRS-like radiance, a band for each year, with the same noise in all of them so that no flicker is invented. With regions, the lights of every region and year are summed.</source>
   <translation>Macht aus jährlichen DMSP-OLS-Rastern VIIRS-artige Strahldichte, ein Kanal je Jahr, mit demselben Rauschen in allen, so dass kein Flackern erfunden wird. Mit Regionen werden die Lichter jeder Region und jedes Jahres summiert.</translation>
  </message>
  <message>
   <source>Annual composites on one grid, DN 0 to 63, in the order of their years.</source>
   <translation>Jahreskomposite auf einem Gitter, DN 0 bis 63, in der Reihenfolge ihrer Jahre.</translation>
  </message>
  <message>
   <source>Polygons whose lights are to be summed.</source>
   <translation>Polygone, deren Lichter summiert werden.</translation>
  </message>
  <message>
   <source>Radiance of any year; it gives structure and the output's grid.</source>
   <translation>Strahldichte eines beliebigen Jahres; sie gibt Struktur und Gitter der Ausgabe vor.</translation>
  </message>
  <message>
   <source>Radiance in nW/cm2/sr, a band for each year.</source>
   <translation>Strahldichte in nW/cm2/sr, ein Kanal je Jahr.</translation>
  </message>
  <message>
   <source>The regions with their sums of lights.</source>
   <translation>Die Regionen mit ihren Lichtsummen.</translation>
  </message>
  <message>
   <source>DMSP-OLS rasters, a year each</source>
   <translation>DMSP-OLS-Raster, je eines pro Jahr</translation>
  </message>
  <message>
   <source>Sums</source>
   <translation>Summen</translation>
  </message>
  <message>
   <source>Night lights 1992 to today</source>
   <translation>Nachtlichter 1992 bis heute</translation>
  </message>
  <message>
   <source>Makes one series without a step out of annual rasters of DMSP-OLS (1992 to 2013) and VIIRS (2012 to today), a report with the sums of every year, and a map of how the lights changed from the first year to the last.</source>
   <translation>Macht aus Jahresrastern von DMSP-OLS (1992 bis 2013) und VIIRS (2012 bis heute) eine Zeitreihe ohne Stufe, einen Bericht mit den Summen jedes Jahres und eine Karte, wie sich die Lichter vom ersten bis zum letzten Jahr änderten.</translation>
  </message>
  <message>
   <source>Annual composites, DN 0 to 63, whose names tell their years, such as F182012.tif.</source>
   <translation>Jahreskomposite, DN 0 bis 63, deren Namen die Jahre nennen, etwa F182012.tif.</translation>
  </message>
  <message>
   <source>Annual composites in nW/cm2/sr whose names tell their years; at least one year is also one of DMSP.</source>
   <translation>Jahreskomposite in nW/cm2/sr, deren Namen die Jahre nennen; mindestens ein Jahr gibt es auch von DMSP.</translation>
  </message>
  <message>
   <source>log1p of radiance in the last year less that in the first.</source>
   <translation>log1p der Strahldichte im letzten Jahr minus der im ersten.</translation>
  </message>
  <message>
   <source>Sums, the step before and after, and pictures on one page.</source>
   <translation>Summen, die Stufe vorher und nachher und Bilder auf einer Seite.</translation>
  </message>
  <message>
   <source>All years as bands of one raster.</source>
   <translation>Alle Jahre als Kanäle eines Rasters.</translation>
  </message>
  <message>
   <source>A GeoTIFF for each year.</source>
   <translation>Ein GeoTIFF je Jahr.</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Änderung</translation>
  </message>
  <message>
   <source>Series</source>
   <translation>Zeitreihe</translation>
  </message>
  <message>
   <source>Years</source>
   <translation>Jahre</translation>
  </message>
  <message>
   <source>Pansharpen and assess</source>
   <translation>Schärfen und beurteilen</translation>
  </message>
  <message>
   <source>Sharpens a multispectral raster by a panchromatic one with the DDRF diffusion model, and says on one page how well the result keeps the colours of the one and the detail of the other (HQNR; 1 is best).</source>
   <translation>Schärft ein multispektrales Raster durch ein panchromatisches mit dem DDRF-Diffusionsmodell und sagt auf einer Seite, wie gut das Ergebnis die Farben des einen und das Detail des anderen bewahrt (HQNR; 1 ist am besten).</translation>
  </message>
  <message>
   <source>The part of the scene to sharpen; if empty, everything that the two rasters share.</source>
   <translation>Teil der Szene, der geschärft wird; leer alles, was die beiden Raster gemeinsam haben.</translation>
  </message>
  <message>
   <source>Steps of the sampler: 1 is the most faithful, more give more texture and take longer.</source>
   <translation>Schritte des Samplers: 1 ist am treuesten, mehr geben mehr Textur und dauern länger.</translation>
  </message>
  <message>
   <source>HQNR and more, with plots and pictures, on one page.</source>
   <translation>HQNR und mehr, mit Diagrammen und Bildern, auf einer Seite.</translation>
  </message>
 </context>
</TS>
