<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Amalgam</name>
  <message>
   <source>DDIM: deterministic and right from 1 step on; the default, and the one to start with.</source>
   <translation>DDIM: deterministisch und ab 1 Schritt richtig; die Vorgabe und ein guter Anfang.</translation>
  </message>
  <message>
   <source>DDPM: the original ancestral sampling, which draws new noise in every step and wants 25 steps or more.</source>
   <translation>DDPM: das ursprüngliche Ahnenverfahren, das in jedem Schritt neues Rauschen zieht und 25 Schritte oder mehr braucht.</translation>
  </message>
  <message>
   <source>DPM-Solver++ (2M): second order at one evaluation a step, worth its while from 6 steps on.</source>
   <translation>DPM-Solver++ (2M): zweite Ordnung bei einer Auswertung je Schritt, lohnt sich ab 6 Schritten.</translation>
  </message>
  <message>
   <source>UniPC: DPM-Solver++ with a correction of every step at no further evaluation, from 6 steps on.</source>
   <translation>UniPC: DPM-Solver++ mit einer Korrektur jedes Schritts ohne weitere Auswertung, ab 6 Schritten.</translation>
  </message>
  <message>
   <source>Euler: straight steps in sigma, which with trailing spacing gives DDIM's image.</source>
   <translation>Euler: gerade Schritte in Sigma, die mit nachlaufenden Abständen das Bild von DDIM ergeben.</translation>
  </message>
  <message>
   <source>Heun: second order with two evaluations a step, the careful one for many steps.</source>
   <translation>Heun: zweite Ordnung mit zwei Auswertungen je Schritt, das sorgfältige Verfahren für viele Schritte.</translation>
  </message>
  <message>
   <source>Staged: large solver steps through the high noise, then small ancestral ones; needs 2 steps or more.</source>
   <translation>Staged: große Löserschritte durch das starke Rauschen, dann kleine zufällige; braucht 2 Schritte oder mehr.</translation>
  </message>
  <message>
   <source>Flow, Euler: straight steps along the path of flow matching, evenly spaced in its time.</source>
   <translation>Flow, Euler: gerade Schritte entlang des Pfads des Flow-Matchings, gleichmäßig in dessen Zeit.</translation>
  </message>
  <message>
   <source>Flow, Heun: second order along the path of flow matching, with two evaluations a step.</source>
   <translation>Flow, Heun: zweite Ordnung entlang des Pfads des Flow-Matchings, mit zwei Auswertungen je Schritt.</translation>
  </message>
  <message>
   <source>Flow, midpoint: second order by a look half-way through every step, with two evaluations a step.</source>
   <translation>Flow, Mittelpunkt: zweite Ordnung durch einen Blick auf halbem Weg jedes Schritts, mit zwei Auswertungen je Schritt.</translation>
  </message>
  <message>
   <source>Interpolates the bands (cubic) and takes nothing of PAN: the yardstick for the others.</source>
   <translation>Interpoliert die Kanäle (kubisch) und nimmt nichts von PAN: der Maßstab für die anderen.</translation>
  </message>
  <message>
   <source>Multiplies the bands by PAN over their mean: vivid, but wrong where PAN and that mean differ.</source>
   <translation>Multipliziert die Kanäle mit PAN geteilt durch ihr Mittel: lebhaft, aber falsch, wo PAN und dieses Mittel sich unterscheiden.</translation>
  </message>
  <message>
   <source>Puts PAN in the place of the mix of bands that explains it best (Gram-Schmidt adaptive).</source>
   <translation>Setzt PAN an die Stelle der Mischung von Kanälen, die es am besten erklärt (Gram-Schmidt, adaptiv).</translation>
  </message>
  <message>
   <source>Multiplies the bands, less their haze, by PAN over the mix of bands that explains it best.</source>
   <translation>Multipliziert die Kanäle, abzüglich ihres Dunstes, mit PAN geteilt durch die Mischung von Kanälen, die es am besten erklärt.</translation>
  </message>
  <message>
   <source>Takes each band's detail from PAN and all bands, with gains fitted one scale further down.</source>
   <translation>Nimmt das Detail jedes Kanals aus PAN und allen Kanälen, mit Gewichten, die eine Skala tiefer angepasst sind.</translation>
  </message>
  <message>
   <source>Puts PAN only in the place of what a band has in common with it.</source>
   <translation>Setzt PAN nur an die Stelle dessen, was ein Kanal mit ihm gemeinsam hat.</translation>
  </message>
  <message>
   <source>Adds PAN's wavelet detail in proportion to the bands.</source>
   <translation>Fügt das Wavelet-Detail von PAN im Verhältnis zu den Kanälen hinzu.</translation>
  </message>
  <message>
   <source>Adds what the MS sensor's blur takes from PAN, with gains fitted at full scale: a safe choice.</source>
   <translation>Fügt hinzu, was die Unschärfe des MS-Sensors PAN nimmt, mit Gewichten aus der vollen Auflösung: eine sichere Wahl.</translation>
  </message>
  <message>
   <source>Multiplies each band by PAN over what the MS sensor's blur leaves of it.</source>
   <translation>Multipliziert jeden Kanal mit PAN geteilt durch das, was die Unschärfe des MS-Sensors davon übrig lässt.</translation>
  </message>
  <message>
   <source>This algorithm has no such setting.</source>
   <translation>Dieser Algorithmus hat keine solche Einstellung.</translation>
  </message>
  <message>
   <source>A formula has no network and needs no such.</source>
   <translation>Eine Formel hat kein Netz und braucht das nicht.</translation>
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
   <source>Amalgam is switched off; turn it on in Settings &gt; Options &gt; Processing &gt; Providers.</source>
   <translation>Amalgam ist ausgeschaltet; einschalten unter Einstellungen &gt; Optionen &gt; Verarbeitung &gt; Datenanbieter.</translation>
  </message>
  <message>
   <source>MS</source>
   <translation>MS</translation>
  </message>
  <message>
   <source>Fused</source>
   <translation>Fusioniert</translation>
  </message>
  <message>
   <source>Uncertainty</source>
   <translation>Unsicherheit</translation>
  </message>
  <message>
   <source>{} and {}</source>
   <translation>{} und {}</translation>
  </message>
  <message>
   <source>What is left and right of the divider.</source>
   <translation>Was links und rechts des Teilers liegt.</translation>
  </message>
  <message>
   <source>Step {} of {}</source>
   <translation>Schritt {} von {}</translation>
  </message>
  <message>
   <source>Fusing …</source>
   <translation>Wird fusioniert …</translation>
  </message>
  <message>
   <source>How fast fusion is here</source>
   <translation>Wie schnell die Fusion hier ist</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
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
   <source>Choose a panchromatic raster and a multispectral one; add them to the project first.</source>
   <translation>Wählen Sie ein panchromatisches und ein multispektrales Raster; fügen Sie sie zuerst dem Projekt hinzu.</translation>
  </message>
  <message>
   <source>An MS pixel is {:.3g} PAN pixels wide; {} bands are sharpened.</source>
   <translation>Ein MS-Pixel ist {:.3g} PAN-Pixel breit; {} Kanäle werden geschärft.</translation>
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
   <translation>{}; geführt von VIIRS.</translation>
  </message>
  <message>
   <source>{}; without a guide.</source>
   <translation>{}; ohne Führung.</translation>
  </message>
  <message>
   <source>Choose a DMSP-OLS raster; add it to the project first.</source>
   <translation>Wählen Sie ein DMSP-OLS-Raster; fügen Sie es zuerst dem Projekt hinzu.</translation>
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
   <source>PAN is not finer than MS (an MS pixel is {:.3g} PAN pixels wide); swap the two?</source>
   <translation>PAN ist nicht feiner als MS (ein MS-Pixel ist {:.3g} PAN-Pixel breit); sind die beiden vertauscht?</translation>
  </message>
  <message>
   <source>An MS pixel is {:.3g} PAN pixels wide; {:g} to {:g} work. Resample one of the two first.</source>
   <translation>Ein MS-Pixel ist {:.3g} PAN-Pixel breit; möglich sind {:g} bis {:g}. Rechnen Sie zuerst eines der beiden um.</translation>
  </message>
  <message>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>onnxruntime is missing; install it above, or choose a classical method.</source>
   <translation>onnxruntime fehlt; installieren Sie es oben, oder wählen Sie ein klassisches Verfahren.</translation>
  </message>
  <message>
   <source>There is no model for this on this machine yet; update the plugin.</source>
   <translation>Dafür gibt es auf diesem Rechner noch kein Modell; aktualisieren Sie die Erweiterung.</translation>
  </message>
  <message>
   <source>Another seed, at random.</source>
   <translation>Ein anderer Startwert, zufällig.</translation>
  </message>
  <message>
   <source>recommended: {}</source>
   <translation>empfohlen: {}</translation>
  </message>
  <message>
   <source>Installing onnxruntime into {} …</source>
   <translation>onnxruntime wird nach {} installiert …</translation>
  </message>
  <message>
   <source>Trying whether it loads …</source>
   <translation>Es wird geprüft, ob es sich laden lässt …</translation>
  </message>
  <message>
   <source>onnxruntime was installed, but not found; restart QGIS.</source>
   <translation>onnxruntime wurde installiert, aber nicht gefunden; starten Sie QGIS neu.</translation>
  </message>
  <message>
   <source>{} could not be started; install onnxruntime with your system's packages.</source>
   <translation>{} ließ sich nicht starten; installieren Sie onnxruntime mit den Paketen Ihres Systems.</translation>
  </message>
  <message>
   <source>The proxy refused pip; set HTTPS_PROXY (with name and password if it wants them) and start QGIS again.</source>
   <translation>Der Proxy hat pip abgewiesen; setzen Sie HTTPS_PROXY (mit Name und Passwort, falls er sie will) und starten Sie QGIS neu.</translation>
  </message>
  <message>
   <source>The package index could not be reached safely (certificate); ask who runs your network for PIP_CERT.</source>
   <translation>Der Paketindex ließ sich nicht sicher erreichen (Zertifikat); fragen Sie, wer Ihr Netz betreibt, nach PIP_CERT.</translation>
  </message>
  <message>
   <source>The package index could not be reached; check the connection and try again.</source>
   <translation>Der Paketindex ließ sich nicht erreichen; prüfen Sie die Verbindung und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>This Python has no pip; install your system's package for it (python3-pip).</source>
   <translation>Dieses Python hat kein pip; installieren Sie das Paket Ihres Systems dafür (python3-pip).</translation>
  </message>
  <message>
   <source>The folder could not be written; see who owns the profile.</source>
   <translation>In den Ordner ließ sich nicht schreiben; prüfen Sie, wem das Profil gehört.</translation>
  </message>
  <message>
   <source>The disk is full; onnxruntime needs about 60 MB.</source>
   <translation>Die Platte ist voll; onnxruntime braucht etwa 60 MB.</translation>
  </message>
  <message>
   <source>There is no onnxruntime for this Python and machine; use a newer QGIS, or classical methods.</source>
   <translation>Für dieses Python und diesen Rechner gibt es kein onnxruntime; nehmen Sie ein neueres QGIS oder klassische Verfahren.</translation>
  </message>
  <message>
   <source>pip failed: {}</source>
   <translation>pip ist gescheitert: {}</translation>
  </message>
  <message>
   <source>it said nothing</source>
   <translation>es hat nichts gesagt</translation>
  </message>
  <message>
   <source> On Windows, install Microsoft's VC++ runtime first.</source>
   <translation> Installieren Sie unter Windows zuerst Microsofts VC++-Laufzeit.</translation>
  </message>
  <message>
   <source>onnxruntime was installed but does not load: {}.</source>
   <translation>onnxruntime wurde installiert, lässt sich aber nicht laden: {}.</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keines</translation>
  </message>
  <message>
   <source>The model {} is a regression: it answers in one step.</source>
   <translation>Das Modell {} ist eine Regression: es antwortet in einem Schritt.</translation>
  </message>
  <message>
   <source>A formula has no samples, and so no uncertainty.</source>
   <translation>Eine Formel hat keine Stichproben und so auch keine Unsicherheit.</translation>
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
   <source>{} previews are pinned; remove one first.</source>
   <translation>{} Vorschauen sind angeheftet; entfernen Sie zuerst eine.</translation>
  </message>
  <message>
   <source>There is no preview to keep yet.</source>
   <translation>Es gibt noch keine Vorschau, die sich behalten ließe.</translation>
  </message>
  <message>
   <source>Keep this preview below, beside up to three others.</source>
   <translation>Diese Vorschau unten behalten, neben bis zu drei anderen.</translation>
  </message>
  <message>
   <source>{0} × {0} px</source>
   <translation>{0} × {0} px</translation>
  </message>
  <message>
   <source>Draw the preview's rectangle on the map, instead of taking the middle of the view.</source>
   <translation>Das Rechteck der Vorschau in die Karte zeichnen, statt die Mitte der Ansicht zu nehmen.</translation>
  </message>
  <message>
   <source>Draw a rectangle on the map.</source>
   <translation>Zeichnen Sie ein Rechteck in die Karte.</translation>
  </message>
  <message>
   <source>Press Preview: the middle of the map is fused, and compared here.</source>
   <translation>Drücken Sie Vorschau: die Mitte der Karte wird fusioniert und hier verglichen.</translation>
  </message>
  <message>
   <source>DMSP</source>
   <translation>DMSP</translation>
  </message>
  <message>
   <source>Radiance</source>
   <translation>Strahldichte</translation>
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
   <source>Making the preview: step {} of {} …</source>
   <translation>Die Vorschau wird berechnet: Schritt {} von {} …</translation>
  </message>
  <message>
   <source>There is no preview.</source>
   <translation>Es gibt keine Vorschau.</translation>
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
   <source>Fuse a part of the map, in the background.</source>
   <translation>Einen Teil der Karte fusionieren, im Hintergrund.</translation>
  </message>
  <message>
   <source>Preview of a fusion</source>
   <translation>Vorschau einer Fusion</translation>
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
   <source>Fuse the whole raster: opens the Processing dialog, filled in.</source>
   <translation>Das ganze Raster fusionieren: öffnet den ausgefüllten Verarbeitungsdialog.</translation>
  </message>
  <message>
   <source>The run on the whole raster as text, on the clipboard.</source>
   <translation>Der Lauf über das ganze Raster als Text in der Zwischenablage.</translation>
  </message>
  <message>
   <source>Measuring how long that takes …</source>
   <translation>Es wird gemessen, wie lange das dauert …</translation>
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
   <source>Runs: {}</source>
   <translation>Führt aus: {}</translation>
  </message>
  <message>
   <source>The fusion networks need the Python package onnxruntime, which this QGIS lacks. Classical methods work without it. Installing downloads about 25 MB into your QGIS profile and changes no other package.</source>
   <translation>Die Fusionsnetze brauchen das Python-Paket onnxruntime, das diesem QGIS fehlt. Klassische Verfahren gehen ohne. Die Installation lädt etwa 25 MB in Ihr QGIS-Profil und ändert kein anderes Paket.</translation>
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
   <source>HQNR {:.3f}</source>
   <translation>HQNR {:.3f}</translation>
  </message>
  <message>
   <source>sum of lights {:,.0f} nW/cm2/sr</source>
   <translation>Lichtsumme {:,.0f} nW/cm2/sr</translation>
  </message>
  <message>
   <source>uncertainty 0 to {:.3g}</source>
   <translation>Unsicherheit 0 bis {:.3g}</translation>
  </message>
  <message>
   <source>Consistency: ERGAS between the MS and the result as the MS sensor would see it; 0 is perfect. HQNR: colours and detail kept; 1 is perfect. Uncertainty: standard deviation of the samples, from dark to bright.</source>
   <translation>Konsistenz: ERGAS zwischen dem MS und dem Ergebnis, wie der MS-Sensor es sähe; 0 ist perfekt. HQNR: Farben und Detail bewahrt; 1 ist perfekt. Unsicherheit: Standardabweichung der Stichproben, von dunkel bis hell.</translation>
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
   <source>cons. {:.3f}</source>
   <translation>Kons. {:.3f}</translation>
  </message>
  <message>
   <source>Whole raster: {:,} × {:,} pixels</source>
   <translation>Ganzes Raster: {:,} × {:,} Pixel</translation>
  </message>
  <message>
   <source>{}, a file of {} at most.</source>
   <translation>{}, eine Datei von höchstens {}.</translation>
  </message>
  <message>
   <source>{}: about {}, {} of memory, a file of {} at most.</source>
   <translation>{}: etwa {}, {} Arbeitsspeicher, eine Datei von höchstens {}.</translation>
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
   <translation>onnxruntime wird geladen</translation>
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
   <source>Cancelled; nothing was written.</source>
   <translation>Abgebrochen; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>Panchromatic raster (PAN)</source>
   <translation>Panchromatisches Raster (PAN)</translation>
  </message>
  <message>
   <source>The sharp raster, of one band.</source>
   <translation>Das scharfe Raster, mit einem Kanal.</translation>
  </message>
  <message>
   <source>Multispectral raster (MS)</source>
   <translation>Multispektrales Raster (MS)</translation>
  </message>
  <message>
   <source>The coarse raster whose bands are to be sharpened, all of them.</source>
   <translation>Das grobe Raster, dessen Kanäle geschärft werden sollen, alle.</translation>
  </message>
  <message>
   <source>Correct a shift between PAN and MS</source>
   <translation>Einen Versatz zwischen PAN und MS ausgleichen</translation>
  </message>
  <message>
   <source>A shift between the two is measured to a tenth of a PAN pixel, and reported. Corrected, PAN is moved onto MS, and the result lies where MS lies; left alone, it blurs and colours edges.</source>
   <translation>Ein Versatz zwischen den beiden wird auf ein Zehntel PAN-Pixel gemessen und berichtet. Ausgeglichen wird PAN auf MS geschoben, und das Ergebnis liegt, wo MS liegt; sonst macht er Kanten unscharf und farbig.</translation>
  </message>
  <message>
   <source>PAN pixels that PAN lies below MS</source>
   <translation>PAN-Pixel, die PAN unterhalb von MS liegt</translation>
  </message>
  <message>
   <source>PAN pixels that PAN lies right of MS</source>
   <translation>PAN-Pixel, die PAN rechts von MS liegt</translation>
  </message>
  <message>
   <source>Correct a shift between DMSP and VIIRS</source>
   <translation>Einen Versatz zwischen DMSP und VIIRS ausgleichen</translation>
  </message>
  <message>
   <source>DMSP composites lie up to a kilometre off. Against a VIIRS raster the shift is measured, reported, and undone unless this is off.</source>
   <translation>DMSP-Komposite liegen bis zu einem Kilometer daneben. Gegen ein VIIRS-Raster wird der Versatz gemessen, berichtet und ausgeglichen, wenn dies nicht ausgeschaltet ist.</translation>
  </message>
  <message>
   <source>Extent</source>
   <translation>Ausdehnung</translation>
  </message>
  <message>
   <source>Part of the scene to fuse; all that the inputs share if empty. Its pixels are those of the full run, up to five steps.</source>
   <translation>Teil der Szene, der fusioniert werden soll; leer alles, was die Eingaben teilen. Seine Pixel sind die des vollen Laufs, bis zu fünf Schritten.</translation>
  </message>
  <message>
   <source>auto takes an accelerator if your onnxruntime has one, else int8 if the processor gains from it and the model loses next to nothing by it, else fp16. int8 computes most layers in bytes, on the processor. fp16 and fp32 give the same pixels on a processor: weights are stored in 16 bits and computed with in 32; accelerators keep to 32 bits only with fp32. The log says what really runs.</source>
   <translation>auto nimmt einen Beschleuniger, wenn Ihr onnxruntime einen hat, sonst int8, wenn der Prozessor davon gewinnt und das Modell fast nichts dadurch verliert, sonst fp16. int8 rechnet die meisten Schichten in Bytes, auf dem Prozessor. fp16 und fp32 geben auf einem Prozessor dieselben Pixel: Gewichte werden in 16 Bit gespeichert, gerechnet wird mit 32; Beschleuniger bleiben nur mit fp32 bei 32 Bit. Das Protokoll sagt, was wirklich läuft.</translation>
  </message>
  <message>
   <source>Tile size</source>
   <translation>Kachelgröße</translation>
  </message>
  <message>
   <source>Edge of a tile in pixels, a multiple of 4: smaller ones need less memory; the pixels stay the same.</source>
   <translation>Kante einer Kachel in Pixeln, ein Vielfaches von 4: kleinere brauchen weniger Speicher; die Pixel bleiben dieselben.</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Threads</translation>
  </message>
  <message>
   <source>Processor cores to use; 0 takes as many as pay: all of a few, 8 to 16 of many.</source>
   <translation>Zu nutzende Prozessorkerne; 0 nimmt so viele, wie sich lohnen: alle von wenigen, 8 bis 16 von vielen.</translation>
  </message>
  <message>
   <source>{} is a {} layer and has no pixels of its own; export it to a GeoTIFF first.</source>
   <translation>{} ist ein {}-Layer und hat keine eigenen Pixel; exportieren Sie ihn zuerst in ein GeoTIFF.</translation>
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
   <source>Tells how long fusing a raster will take on this machine, for each model, precision and number of steps, and what memory and disk it will need. Each model in each precision is tried on a small simulated scene for some seconds; a speed that was measured before is used again until QGIS is closed.

Choose the rasters that you want to fuse, or give the size of the result in pixels and bands.

What else the machine does meanwhile counts: expect a fifth more or less, and far more on a machine that is shared. SECONDS, MEGABYTES, MODEL_ID and PRECISION_ID are of the fastest row.</source>
   <translation>Sagt, wie lange die Fusion eines Rasters auf diesem Rechner dauert, für jedes Modell, jede Genauigkeit und Schrittzahl, und wie viel Speicher und Platte sie braucht. Jedes Modell wird in jeder Genauigkeit einige Sekunden lang an einer kleinen simulierten Szene versucht; eine schon gemessene Geschwindigkeit gilt weiter, bis QGIS geschlossen wird.

Wählen Sie die Raster, die Sie fusionieren wollen, oder geben Sie die Größe des Ergebnisses in Pixeln und Kanälen an.

Was der Rechner sonst noch tut, zählt mit: rechnen Sie mit einem Fünftel mehr oder weniger, und mit weit mehr auf einem geteilten Rechner. SECONDS, MEGABYTES, MODEL_ID und PRECISION_ID gehören zur schnellsten Zeile.</translation>
  </message>
  <message>
   <source>Raster that gives the size (PAN, VIIRS)</source>
   <translation>Raster, das die Größe vorgibt (PAN, VIIRS)</translation>
  </message>
  <message>
   <source>The sharp raster, whose rows and columns the result will have; instead of ROWS and COLS.</source>
   <translation>Das scharfe Raster, dessen Zeilen und Spalten das Ergebnis haben wird; statt ROWS und COLS.</translation>
  </message>
  <message>
   <source>Raster that gives the bands (MS, DMSP)</source>
   <translation>Raster, das die Kanäle vorgibt (MS, DMSP)</translation>
  </message>
  <message>
   <source>The coarse raster, whose bands and data type the result will have; instead of BANDS.</source>
   <translation>Das grobe Raster, dessen Kanäle und Datentyp das Ergebnis haben wird; statt BANDS.</translation>
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
   <source>Of the result, where no raster is chosen above.</source>
   <translation>Des Ergebnisses, wo oben kein Raster gewählt ist.</translation>
  </message>
  <message>
   <source>The networks to try; each takes some seconds in each precision.</source>
   <translation>Die zu versuchenden Netze; jedes dauert einige Sekunden in jeder Genauigkeit.</translation>
  </message>
  <message>
   <source>Precisions</source>
   <translation>Genauigkeiten</translation>
  </message>
  <message>
   <source>The precisions to try each model in; a model that has no such file is left out.</source>
   <translation>Die Genauigkeiten, in denen jedes Modell versucht wird; ein Modell ohne solche Datei wird ausgelassen.</translation>
  </message>
  <message>
   <source>Scheduler</source>
   <translation>Scheduler</translation>
  </message>
  <message>
   <source>heun, flow_heun and flow_midpoint evaluate the network about twice a step, all others once.</source>
   <translation>heun, flow_heun und flow_midpoint werten das Netz etwa zweimal je Schritt aus, alle anderen einmal.</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <source>Whole numbers with commas between them, such as 1,4,25; one row for each.</source>
   <translation>Ganze Zahlen mit Kommas dazwischen, etwa 1,4,25; eine Zeile für jede.</translation>
  </message>
  <message>
   <source>Samples to average</source>
   <translation>Zu mittelnde Stichproben</translation>
  </message>
  <message>
   <source>Each sample takes the time of a run of the network.</source>
   <translation>Jede Stichprobe dauert so lange wie ein Lauf des Netzes.</translation>
  </message>
  <message>
   <source>Times</source>
   <translation>Zeiten</translation>
  </message>
  <message>
   <source>A table without geometry, one row for each model, precision and steps.</source>
   <translation>Eine Tabelle ohne Geometrie, eine Zeile für jedes Modell, jede Genauigkeit und Schrittzahl.</translation>
  </message>
  <message>
   <source>Seconds for each measurement</source>
   <translation>Sekunden für jede Messung</translation>
  </message>
  <message>
   <source>More seconds try larger tiles, and are nearer to the truth.</source>
   <translation>Mehr Sekunden versuchen größere Kacheln und kommen der Wahrheit näher.</translation>
  </message>
  <message>
   <source>Fastest model</source>
   <translation>Schnellstes Modell</translation>
  </message>
  <message>
   <source>Its precision</source>
   <translation>Seine Genauigkeit</translation>
  </message>
  <message>
   <source>Its seconds</source>
   <translation>Seine Sekunden</translation>
  </message>
  <message>
   <source>Its memory (MB)</source>
   <translation>Sein Speicher (MB)</translation>
  </message>
  <message>
   <source>None of these models could be measured; the log says why.</source>
   <translation>Keines dieser Modelle ließ sich messen; das Protokoll sagt, warum.</translation>
  </message>
  <message>
   <source>Pansharpening (classical)</source>
   <translation>Pansharpening (klassisch)</translation>
  </message>
  <message>
   <source>Pansharpening</source>
   <translation>Pansharpening</translation>
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
   <source>Gives a multispectral raster (MS) the resolution of a panchromatic one (PAN) of the same place, by one of nine published formulas. Fast, without a network, and good to compare with.

Any number of bands, 8 or 16 bits or float, any ratio of 1.5 to 8; CRS, origin and extent of the two may differ. What a formula needs to know of the scene is measured over all of it, so that neither tiles nor EXTENT change a pixel. The output has PAN's grid, over the area that both share, and the MS raster's type, nodata value and band names.

CONSISTENCY says how far the result, blurred by the sensor and decimated, is from the MS (ERGAS; 0 is perfect).

</source>
   <translation>Gibt einem multispektralen Raster (MS) die Auflösung eines panchromatischen (PAN) desselben Orts, durch eine von neun veröffentlichten Formeln. Schnell, ohne Netz und gut zum Vergleich.

Beliebig viele Kanäle, 8 oder 16 Bit oder Gleitkomma, jedes Verhältnis von 1,5 bis 8; KBS, Ursprung und Ausdehnung der beiden dürfen verschieden sein. Was eine Formel von der Szene wissen muss, wird über die ganze gemessen, so dass weder Kacheln noch EXTENT ein Pixel ändern. Die Ausgabe hat das Gitter von PAN, über die gemeinsame Fläche, und Typ, Nodata-Wert und Kanalnamen des MS-Rasters.

CONSISTENCY sagt, wie weit das Ergebnis, vom Sensor verwischt und ausgedünnt, vom MS entfernt ist (ERGAS; 0 ist perfekt).

</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Verfahren</translation>
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
   <source>Method used</source>
   <translation>Benutztes Verfahren</translation>
  </message>
  <message>
   <source>MTF gain used</source>
   <translation>Benutzter MTF-Wert</translation>
  </message>
  <message>
   <source>Seconds taken</source>
   <translation>Gebrauchte Sekunden</translation>
  </message>
  <message>
   <source>Consistency with the MS (ERGAS)</source>
   <translation>Konsistenz mit dem MS (ERGAS)</translation>
  </message>
  <message>
   <source>Done in {:.1f} s; consistency {:.3f}.</source>
   <translation>Fertig in {:.1f} s; Konsistenz {:.3f}.</translation>
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
   <source>Fuses one pair in many ways and says in one report which is best.</source>
   <translation>Fusioniert ein Paar auf viele Weisen und sagt in einem Bericht, welche die beste ist.</translation>
  </message>
  <message>
   <source>Fuses one pair of a panchromatic (PAN) and a multispectral (MS) raster in many ways: by each classical method chosen, and by each model chosen with each scheduler and number of steps. Times and scores them, and writes one HTML report that opens offline: a table to sort, quality against time, pictures of the places where the methods differ most with their errors and spectra, and the command that makes each row again.

Without a reference, the scores that need a truth are taken at reduced resolution: PAN and MS are degraded by their own ratio (Wald's protocol), so that the original MS is the truth. Scores that need no truth, times and further pictures are from the pair itself.

Choose an extent of some hundred PAN pixels a side first: the whole scene takes as long as all rows together. A row that cannot be run says why, and the others go on.

BEST_METHOD has the lowest ERGAS, or without any truth the highest HQNR. BEST_MODEL, BEST_SCHEDULER and BEST_STEPS are those of the best model, for a graphical model to go on with.</source>
   <translation>Fusioniert ein Paar aus einem panchromatischen (PAN) und einem multispektralen (MS) Raster auf viele Weisen: mit jedem gewählten klassischen Verfahren und mit jedem gewählten Modell bei jedem Scheduler und jeder Schrittzahl. Misst Zeit und Güte und schreibt einen HTML-Bericht, der sich ohne Netz öffnet: eine sortierbare Tabelle, Güte gegen Zeit, Bilder der Stellen, an denen sich die Verfahren am meisten unterscheiden, mit Fehlern und Spektren, und den Befehl, der jede Zeile wiederholt.

Ohne Referenz werden die Maße, die eine Wahrheit brauchen, bei reduzierter Auflösung genommen: PAN und MS werden um ihr eigenes Verhältnis verschlechtert (Walds Protokoll), so dass das ursprüngliche MS die Wahrheit ist. Maße ohne Wahrheit, Zeiten und weitere Bilder kommen vom Paar selbst.

Wählen Sie zuerst eine Ausdehnung von einigen hundert PAN-Pixeln je Seite: die ganze Szene dauert so lange wie alle Zeilen zusammen. Eine Zeile, die nicht laufen kann, sagt warum, und die anderen gehen weiter.

BEST_METHOD hat das niedrigste ERGAS oder, ganz ohne Wahrheit, das höchste HQNR. BEST_MODEL, BEST_SCHEDULER und BEST_STEPS sind die des besten Modells, damit ein grafisches Modell damit weiterarbeiten kann.</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>Referenz</translation>
  </message>
  <message>
   <source>The true MS on PAN's grid, if anyone knows it.</source>
   <translation>Das wahre MS auf dem Gitter von PAN, wenn es jemand kennt.</translation>
  </message>
  <message>
   <source>Score at reduced resolution if there is no reference</source>
   <translation>Ohne Referenz bei reduzierter Auflösung messen</translation>
  </message>
  <message>
   <source>Takes about 10 % more time, and gives SAM, ERGAS and the like; without, only HQNR and the like.</source>
   <translation>Dauert etwa 10 % länger und gibt SAM, ERGAS und dergleichen; ohne gibt es nur HQNR und dergleichen.</translation>
  </message>
  <message>
   <source>Part of the scene to compare on; all that the two rasters share if empty, which may take long.</source>
   <translation>Teil der Szene, auf dem verglichen wird; leer alles, was die beiden Raster teilen, was lange dauern kann.</translation>
  </message>
  <message>
   <source>Move PAN onto the MS in every row where the two are found misregistered.</source>
   <translation>PAN in jeder Zeile auf das MS schieben, wo die beiden versetzt gefunden werden.</translation>
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
   <source>Schedulers</source>
   <translation>Scheduler</translation>
  </message>
  <message>
   <source>Of the models: each is run with each of these.</source>
   <translation>Der Modelle: jedes läuft mit jedem von diesen.</translation>
  </message>
  <message>
   <source>Of the models: whole numbers with commas between them, such as 1,4,25; each scheduler takes each.</source>
   <translation>Der Modelle: ganze Zahlen mit Kommas dazwischen, etwa 1,4,25; jeder Scheduler nimmt jede.</translation>
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
   <source>All numbers and commands, one row each.</source>
   <translation>Alle Zahlen und Befehle, je eine Zeile.</translation>
  </message>
  <message>
   <source>Folder for the fused rasters</source>
   <translation>Ordner für die fusionierten Raster</translation>
  </message>
  <message>
   <source>Keeps the fused rasters, one for each row; they are thrown away if empty.</source>
   <translation>Behält die fusionierten Raster, eines je Zeile; leer werden sie verworfen.</translation>
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
   <translation>Zeilen, die laufen konnten</translation>
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
   <source>Turns an annual DMSP-OLS raster (1992 to 2013: blurred, saturated, 6 bits) into VIIRS-like radiance in nW/cm2/sr, guided or not by a VIIRS raster of another year, by a small diffusion network.

With a VIIRS guide the result is much closer to the truth than without one. The mean of eight samples, the default, is close to the truth and smooth; one sample (ENSEMBLE 1, STEPS 16) has the texture of real lights, some of it invented; the regression model (unet-nightlights) is fastest, and about as faithful as the mean.

Years of different satellites are comparable only if their DN are: harmonise them first, or take a harmonised series.

DMSP composites often lie half a kilometre to a kilometre off. Against a VIIRS raster that is measured and undone; without one nothing tells where the lights should be, and they stay where the raster has them.

For a series, put the years into one raster, a band each (Raster &gt; Miscellaneous &gt; Build virtual raster, each file into a separate band): all years get the same noise, so that no flicker is invented.

Sums of lights per region come with their spread over the samples. docs/nightlights.md says how good all this is, beside a look-up table.</source>
   <translation>Macht aus einem jährlichen DMSP-OLS-Raster (1992 bis 2013: verwischt, gesättigt, 6 Bit) VIIRS-artige Strahldichte in nW/cm2/sr, geführt oder nicht von einem VIIRS-Raster eines anderen Jahres, durch ein kleines Diffusionsnetz.

Mit VIIRS als Führung ist das Ergebnis der Wahrheit viel näher als ohne. Das Mittel von acht Stichproben, die Vorgabe, ist der Wahrheit nah und glatt; eine einzelne (ENSEMBLE 1, STEPS 16) hat die Textur wirklicher Lichter, zum Teil erfunden; das Regressionsmodell (unet-nightlights) ist am schnellsten und etwa so treu wie das Mittel.

Jahre verschiedener Satelliten sind nur vergleichbar, wenn ihre DN es sind: gleichen Sie sie vorher an, oder nehmen Sie eine harmonisierte Reihe.

DMSP-Komposite liegen oft einen halben bis ganzen Kilometer daneben. Gegen ein VIIRS-Raster wird das gemessen und ausgeglichen; ohne sagt nichts, wo die Lichter sein sollten, und sie bleiben, wo das Raster sie hat.

Für eine Reihe legen Sie die Jahre in ein Raster, je ein Kanal (Raster &gt; Sonstiges &gt; Virtuelles Raster erzeugen, jede Datei in einen eigenen Kanal): alle Jahre bekommen dasselbe Rauschen, so dass kein Flackern erfunden wird.

Lichtsummen je Region kommen mit ihrer Streuung über die Stichproben. docs/nightlights.md sagt, wie gut das alles ist, neben einer Umrechnungstabelle.</translation>
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

Any number of bands, 8 or 16 bits or float, any ratio of 1.5 to 8; CRS, origin and extent of the two may differ. The output has PAN's grid, over the area that both share, and the MS raster's type, nodata value and band names.

The result is radiometrically consistent: blurred by the sensor and decimated, it gives the MS back, as a rule within half a per cent of a band's mean. The output CONSISTENCY says how well (ERGAS; 0 is perfect), the raster RESIDUAL shows what is left.

A shift between PAN and MS is measured, reported and, unless told otherwise, corrected. The log says where your pair is unlike those that the model was scored on.</source>
   <translation>Gibt einem multispektralen Raster (MS) die Auflösung eines panchromatischen (PAN) desselben Orts, durch ein kleines Diffusionsnetz, das dem interpolierten MS das fehlende Detail hinzufügt.

Beliebig viele Kanäle, 8 oder 16 Bit oder Gleitkomma, jedes Verhältnis von 1,5 bis 8; KBS, Ursprung und Ausdehnung der beiden dürfen verschieden sein. Die Ausgabe hat das Gitter von PAN, über die gemeinsame Fläche, und Typ, Nodata-Wert und Kanalnamen des MS-Rasters.

Das Ergebnis ist radiometrisch konsistent: vom Sensor verwischt und ausgedünnt gibt es das MS zurück, in der Regel auf ein halbes Prozent des Kanalmittels. Die Ausgabe CONSISTENCY sagt, wie gut (ERGAS; 0 ist perfekt), das Raster RESIDUAL zeigt, was übrig bleibt.

Ein Versatz zwischen PAN und MS wird gemessen, berichtet und, wenn nicht anders gesagt, ausgeglichen. Das Protokoll sagt, worin Ihr Paar denen nicht gleicht, an denen das Modell gemessen wurde.</translation>
  </message>
  <message>
   <source>ddrf-l is the more faithful model, by one per cent; ddrf-s is more than twice as fast.</source>
   <translation>ddrf-l ist das treuere Modell, um ein Prozent; ddrf-s ist mehr als doppelt so schnell.</translation>
  </message>
  <message>
   <source>Night-lights fusion (flow-matching baseline)</source>
   <translation>Nachtlicht-Fusion (Vergleich: Flow-Matching)</translation>
  </message>
  <message>
   <source>The same as Night-lights fusion (DDPM-UNet diffusion), by a network that was trained for flow matching: a straight path from noise to image. It stands beside the diffusion model as the paper's third family; docs/nightlights.md compares them.</source>
   <translation>Dasselbe wie Nachtlicht-Fusion (DDPM-UNet-Diffusion), durch ein Netz, das für Flow-Matching trainiert wurde: ein gerader Weg vom Rauschen zum Bild. Es steht als dritte Familie der Veröffentlichung neben dem Diffusionsmodell; docs/nightlights.md vergleicht sie.</translation>
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
   <source>The same as Pansharpening (DDRF diffusion), by a network of the same size that was trained for flow matching: a straight path from noise to the detail that the MS lacks. It stands beside the diffusion model to be compared with; docs/scores.md does.

The schedulers flow_euler, flow_heun and flow_midpoint are its own; the others work, too. With one step, the default, it is a regression and the most faithful. With more it draws samples: with four steps they are as sharp as the truth, and 29 % further from it in ERGAS. The mean of eight of them loses 7 %, and their spread tells the uncertainty with hardly any scaling.</source>
   <translation>Dasselbe wie Pansharpening (DDRF-Diffusion), durch ein Netz derselben Größe, das für Flow-Matching trainiert wurde: ein gerader Weg vom Rauschen zu dem Detail, das dem MS fehlt. Es steht zum Vergleich neben dem Diffusionsmodell; docs/scores.md vergleicht sie.

Die Scheduler flow_euler, flow_heun und flow_midpoint sind seine eigenen; die anderen gehen auch. Mit einem Schritt, der Vorgabe, ist es eine Regression und am treuesten. Mit mehr zieht es Stichproben: Mit vier Schritten sind sie so scharf wie die Wahrheit und in ERGAS 29 % weiter von ihr entfernt. Das Mittel von acht verliert 7 %, und ihre Streuung nennt die Unsicherheit fast ohne Skalierung.</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>Sensor</translation>
  </message>
  <message>
   <source>auto estimates from the two rasters how sharp the MS sensor is, which suits resampled products, too; a sensor's name takes its published MTF gain: {}.</source>
   <translation>auto schätzt aus den beiden Rastern, wie scharf der MS-Sensor ist, was auch zu umgerechneten Produkten passt; der Name eines Sensors nimmt dessen veröffentlichte MTF: {}.</translation>
  </message>
  <message>
   <source>MTF gain of MS at Nyquist</source>
   <translation>MTF des MS bei Nyquist</translation>
  </message>
  <message>
   <source>How much contrast the MS sensor keeps of the finest pattern it can sample, usually .15 to .36, where you know it; 0 takes what SENSOR says.</source>
   <translation>Wie viel Kontrast der MS-Sensor vom feinsten Muster behält, das er abtasten kann, meist 0,15 bis 0,36, falls Sie es wissen; 0 nimmt, was SENSOR sagt.</translation>
  </message>
  <message>
   <source>Models on this machine</source>
   <translation>Modelle auf diesem Rechner</translation>
  </message>
  <message>
   <source>model,network,onnx,card,version,licence,digest</source>
   <translation>Modell,Netz,onnx,Karte,Version,Lizenz,Prüfsumme,model</translation>
  </message>
  <message>
   <source>Lists the networks that came with the plugin and those of your own.</source>
   <translation>Listet die Netze auf, die mit der Erweiterung kamen, und Ihre eigenen.</translation>
  </message>
  <message>
   <source>Lists the networks on this machine: those that came with the plugin, and those of your own in the folder amalgam_models of your QGIS profile. One row for each: what it is for, what it was measured to be worth, where it was not validated, and the digest that results name it by.

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
   <translation>Benutzbare Modelle</translation>
  </message>
  <message>
   <source>The folder {} cannot be written; choose another.</source>
   <translation>In den Ordner {} lässt sich nicht schreiben; wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>The network; its card says what it was trained on and where it was validated.</source>
   <translation>Das Netz; seine Karte sagt, womit es trainiert und wo es geprüft wurde.</translation>
  </message>
  <message>
   <source>Number that fixes the noise: the same seed gives the same pixels.</source>
   <translation>Zahl, die das Rauschen festlegt: derselbe Startwert gibt dieselben Pixel.</translation>
  </message>
  <message>
   <source>Steps of the sampler, each of them a network evaluation or two. 1 is a regression, and the most faithful; 4 to 25 give bands that PAN does not show (near infrared) more of their texture, lose 6 to 13 % in ERGAS, and take as many times the time.</source>
   <translation>Schritte des Samplers, jeder davon ein oder zwei Auswertungen des Netzes. 1 ist eine Regression und am treuesten; 4 bis 25 geben Kanälen, die PAN nicht zeigt (nahes Infrarot), mehr von ihrer Textur, verlieren 6 bis 13 % in ERGAS und dauern das Entsprechende länger.</translation>
  </message>
  <message>
   <source>The samples' standard deviation, per band, in the units of the result, times a factor (SPREAD_FACTOR in its metadata) with which errors lay within twice of it about as often as they should (95 %) on the pairs it was measured on. Take ENSEMBLE 8 and, for night lights, two steps or more; the spread of fewer than six samples is too small.</source>
   <translation>Die Standardabweichung der Stichproben, je Kanal, in den Einheiten des Ergebnisses, mal einem Faktor (SPREAD_FACTOR in den Metadaten), mit dem Fehler etwa so oft innerhalb ihres Doppelten lagen, wie sie sollen (95 %), auf den Paaren, an denen das gemessen wurde. Nehmen Sie ENSEMBLE 8 und bei Nachtlichtern zwei Schritte oder mehr; die Streuung von weniger als sechs Stichproben ist zu klein.</translation>
  </message>
  <message>
   <source>Samples whose mean is the result, each from a seed of its own, and of the scene in another of its eight orientations (turned, mirrored); each takes the time of one run. With one step, 4 samples take about .6 % off SAM and ERGAS.</source>
   <translation>Stichproben, deren Mittel das Ergebnis ist, jede aus einem eigenen Startwert und von der Szene in einer anderen ihrer acht Lagen (gedreht, gespiegelt); jede dauert so lange wie ein Lauf. Bei einem Schritt senken 4 Stichproben SAM und ERGAS um etwa 0,6 %.</translation>
  </message>
  <message>
   <source>Noise level to start from</source>
   <translation>Rauschpegel zu Beginn</translation>
  </message>
  <message>
   <source>1 starts from pure noise, which suits the bundled model; less starts from the observation, that is from the regression of the bands on PAN with noise of this level, for models trained to.</source>
   <translation>1 beginnt mit reinem Rauschen, was dem mitgelieferten Modell entspricht; weniger beginnt mit der Beobachtung, also der Regression der Kanäle auf PAN mit Rauschen dieses Pegels, für Modelle, die dafür trainiert sind.</translation>
  </message>
  <message>
   <source>Gives a multispectral raster the resolution of a panchromatic one.</source>
   <translation>Gibt einem multispektralen Raster die Auflösung eines panchromatischen.</translation>
  </message>
  <message>
   <source>Corrections towards the MS</source>
   <translation>Korrekturen hin zum MS</translation>
  </message>
  <message>
   <source>How often the result is corrected by what it lacks of the MS once it is blurred as the sensor blurs and decimated. The default kept every band of the pairs it was measured on within half a per cent of its mean, and the log warns where it does not; 0 leaves the network's result as it is.</source>
   <translation>Wie oft das Ergebnis um das korrigiert wird, was ihm vom MS fehlt, nachdem es wie vom Sensor verwischt und ausgedünnt wurde. Die Vorgabe hielt jeden Kanal der Paare, an denen sie gemessen wurde, auf ein halbes Prozent seines Mittels, und das Protokoll warnt, wo sie es nicht tut; 0 lässt das Ergebnis des Netzes, wie es ist.</translation>
  </message>
  <message>
   <source>Residual against the MS</source>
   <translation>Rest gegen das MS</translation>
  </message>
  <message>
   <source>The MS less the result blurred and decimated, per band, on the MS raster's grid and in its units: what CONSISTENCY left over, NaN where either has no value.</source>
   <translation>Das MS abzüglich des verwischten und ausgedünnten Ergebnisses, je Kanal, auf dem Gitter des MS-Rasters und in dessen Einheiten: was CONSISTENCY übrig ließ, NaN, wo eines der beiden keinen Wert hat.</translation>
  </message>
  <message>
   <source>Model used</source>
   <translation>Benutztes Modell</translation>
  </message>
  <message>
   <source>Done in {:.1f} s, {:.0f} % of it inside the network; consistency {:.3f}.</source>
   <translation>Fertig in {:.1f} s, davon {:.0f} % im Netz; Konsistenz {:.3f}.</translation>
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
   <source>Steps of the sampler, each of them a network evaluation or two. Few give the most faithful means, 16 give single samples the texture of real lights. A regression (unet-nightlights) needs none.</source>
   <translation>Schritte des Samplers, jeder davon ein oder zwei Auswertungen des Netzes. Wenige geben die treuesten Mittel, 16 geben einzelnen Stichproben die Textur wirklicher Lichter. Eine Regression (unet-nightlights) braucht keine.</translation>
  </message>
  <message>
   <source>Samples, from as many seeds, whose mean is the result; each takes the time of one run. They differ where the images leave the detail open; with a single step they hardly do, so take 4 steps or more.</source>
   <translation>Stichproben aus ebenso vielen Startwerten, deren Mittel das Ergebnis ist; jede dauert so lange wie ein Lauf. Sie unterscheiden sich, wo die Bilder das Detail offen lassen; mit einem einzigen Schritt kaum, nehmen Sie also 4 Schritte oder mehr.</translation>
  </message>
  <message>
   <source>DMSP-OLS raster</source>
   <translation>DMSP-OLS-Raster</translation>
  </message>
  <message>
   <source>Annual composite of stable or average visible lights, DN 0 to 63 (harmonised DN too), on 30 arc-seconds or a grid like it. Of several bands, each is one year; all years share the same noise.</source>
   <translation>Jahreskomposit stabiler oder mittlerer sichtbarer Lichter, DN 0 bis 63 (auch harmonisierte DN), auf 30 Bogensekunden oder einem ähnlichen Gitter. Von mehreren Kanälen ist jeder ein Jahr; alle Jahre teilen dasselbe Rauschen.</translation>
  </message>
  <message>
   <source>VIIRS raster as a guide</source>
   <translation>VIIRS-Raster als Führung</translation>
  </message>
  <message>
   <source>Radiance of any year, nW/cm2/sr. It gives structure and the output's grid, DMSP the brightness of its own year. Without it the output has pixels half as wide as the DMSP raster's.</source>
   <translation>Strahldichte eines beliebigen Jahres, nW/cm2/sr. Es gibt Struktur und Gitter der Ausgabe vor, DMSP die Helligkeit seines eigenen Jahres. Ohne es hat die Ausgabe halb so breite Pixel wie das DMSP-Raster.</translation>
  </message>
  <message>
   <source>Regions</source>
   <translation>Regionen</translation>
  </message>
  <message>
   <source>Polygons whose lights are to be summed.</source>
   <translation>Polygone, deren Lichter summiert werden sollen.</translation>
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
   <source>The regions with the sum of their DN and of their radiance for every year, and with the standard deviation of the latter over the samples, if there are two or more.</source>
   <translation>Die Regionen mit der Summe ihrer DN und ihrer Strahldichte für jedes Jahr, und mit der Standardabweichung der letzteren über die Stichproben, wenn es zwei oder mehr sind.</translation>
  </message>
  <message>
   <source>Sum of lights of the first year (nW/cm2/sr)</source>
   <translation>Lichtsumme des ersten Jahres (nW/cm2/sr)</translation>
  </message>
  <message>
   <source>Kilometres that DMSP lies south of VIIRS</source>
   <translation>Kilometer, die DMSP südlich von VIIRS liegt</translation>
  </message>
  <message>
   <source>Kilometres that DMSP lies east of VIIRS</source>
   <translation>Kilometer, die DMSP östlich von VIIRS liegt</translation>
  </message>
  <message>
   <source>REGIONS is no polygon layer that can be read; choose another, or leave it empty.</source>
   <translation>REGIONS ist kein lesbarer Polygonlayer; wählen Sie einen anderen oder lassen Sie es leer.</translation>
  </message>
  <message>
   <source>SUMS needs polygons to sum over; choose REGIONS too.</source>
   <translation>SUMS braucht Polygone, über die summiert wird; wählen Sie auch REGIONS.</translation>
  </message>
  <message>
   <source>REGIONS has no polygons; choose another layer, or leave it empty.</source>
   <translation>REGIONS hat keine Polygone; wählen Sie einen anderen Layer, oder lassen Sie es leer.</translation>
  </message>
  <message>
   <source>Done in {:.1f} s, {:.0f} % of it inside the network; sum of lights {:,.0f} nW/cm2/sr.</source>
   <translation>Fertig in {:.1f} s, davon {:.0f} % im Netz; Lichtsumme {:,.0f} nW/cm2/sr.</translation>
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
   <source>quality,index,metric,assessment,qnr,hqnr,d_lambda,d_s,consistency,full resolution,pansharpen</source>
   <translation>Qualität,Index,Maß,Bewertung,qnr,hqnr,d_lambda,d_s,Konsistenz,volle Auflösung,Pansharpening,quality</translation>
  </message>
  <message>
   <source>Says whether a fused raster keeps the colours of MS and the detail of PAN.</source>
   <translation>Sagt, ob ein fusioniertes Raster die Farben von MS und das Detail von PAN behält.</translation>
  </message>
  <message>
   <source>Says whether a fused raster keeps the colours of the multispectral raster (D_lambda, D_lambda_K, consistency) and the detail of the panchromatic one (D_s), and both in one number (QNR, HQNR), in the conventions of the DLPan toolbox.

The fused raster lies on PAN's grid or on a part of it; the MS raster may have any ratio (1.5 to 8), origin, extent and CRS. Nodata in any of the three is left out. The rasters may be larger than memory.

Distortions and consistency are 0 at best, QNR and HQNR 1. These indices can be misled: compare methods on the same pair only, and look at the result. The consistency leaves out two MS pixels at each edge, where the sensor's blur reaches beyond the image; the one that a fusion reports of itself does not.</source>
   <translation>Sagt, ob ein fusioniertes Raster die Farben des multispektralen Rasters (D_lambda, D_lambda_K, Konsistenz) und das Detail des panchromatischen (D_s) behält, und beides in einer Zahl (QNR, HQNR), nach den Konventionen der DLPan-Toolbox.

Das fusionierte Raster liegt auf dem Gitter von PAN oder einem Teil davon; das MS-Raster darf jedes Verhältnis (1,5 bis 8), jeden Ursprung, jede Ausdehnung und jedes KBS haben. Nodata in einem der drei wird ausgelassen. Die Raster dürfen größer als der Speicher sein.

Verzerrungen und Konsistenz sind bestenfalls 0, QNR und HQNR 1. Diese Maße lassen sich täuschen: vergleichen Sie Verfahren nur am selben Paar, und sehen Sie sich das Ergebnis an. Die Konsistenz lässt an jedem Rand zwei MS-Pixel aus, wo die Unschärfe des Sensors über das Bild hinausreicht; die, die eine Fusion von sich selbst berichtet, tut das nicht.</translation>
  </message>
  <message>
   <source>The sharp raster that the fusion was made from.</source>
   <translation>Das scharfe Raster, aus dem fusioniert wurde.</translation>
  </message>
  <message>
   <source>The coarse raster that the fusion was made from.</source>
   <translation>Das grobe Raster, aus dem fusioniert wurde.</translation>
  </message>
  <message>
   <source>Fused raster</source>
   <translation>Fusioniertes Raster</translation>
  </message>
  <message>
   <source>The raster to judge: the bands of MS in the same order.</source>
   <translation>Das zu beurteilende Raster: die Kanäle von MS in derselben Reihenfolge.</translation>
  </message>
  <message>
   <source>MTF gain at Nyquist</source>
   <translation>MTF bei Nyquist</translation>
  </message>
  <message>
   <source>How much contrast the MS sensor leaves at its Nyquist frequency, for D_lambda_K and the consistency; 0 estimates it from the pair, as the fusion does.</source>
   <translation>Wie viel Kontrast der MS-Sensor bei seiner Nyquist-Frequenz übrig lässt, für D_lambda_K und die Konsistenz; 0 schätzt ihn aus dem Paar, wie die Fusion es tut.</translation>
  </message>
  <message>
   <source>Judge against PAN moved onto MS where the two are found misregistered, as the fusion moves it; off for a raster that was fused without.</source>
   <translation>Gegen PAN urteilen, auf MS geschoben, wo die beiden versetzt gefunden werden, wie die Fusion es schiebt; aus für ein Raster, das ohne das fusioniert wurde.</translation>
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
   <source>D_lambda {:.4f}, D_lambda_K {:.4f}, D_s {:.4f}, QNR {:.4f}, HQNR {:.4f}, consistency {:.3f}.</source>
   <translation>D_lambda {:.4f}, D_lambda_K {:.4f}, D_s {:.4f}, QNR {:.4f}, HQNR {:.4f}, Konsistenz {:.3f}.</translation>
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

Both rasters must lie on one grid, to a tenth of a pixel; where they overlap in part, that part is compared. Nodata in either is left out. The rasters may be larger than memory.

SAM and ERGAS are 0 at best; SCC, Q2n and SSIM are 1 at best; PSNR grows with quality. SCC looks at neighbouring bands together; the report gives it band by band as well, as published tables do.

Where there is no truth, make one with “Simulate a coarse pair”, or use “Fusion quality (without a reference)”.</source>
   <translation>Sagt, wie weit ein fusioniertes Raster vom wahren entfernt ist (SAM, ERGAS, PSNR, SCC, Q2n, SSIM), über alle Kanäle und Kanal für Kanal, nach den Konventionen der DLPan-Toolbox.

Beide Raster müssen auf einem Gitter liegen, auf ein Zehntel Pixel; wo sie sich zum Teil überlappen, wird dieser Teil verglichen. Nodata in einem von beiden wird ausgelassen. Die Raster dürfen größer als der Speicher sein.

SAM und ERGAS sind bestenfalls 0; SCC, Q2n und SSIM bestenfalls 1; PSNR wächst mit der Qualität. SCC sieht benachbarte Kanäle zusammen an; der Bericht gibt es auch Kanal für Kanal an, wie veröffentlichte Tabellen es tun.

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
   <source>Fused less reference for each band, and the spectral angle in degrees as the last band.</source>
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
   <source>SAM {} degrees, ERGAS {}, PSNR {} dB, SCC {}, Q2n {}, SSIM {}.</source>
   <translation>SAM {} Grad, ERGAS {}, PSNR {} dB, SCC {}, Q2n {}, SSIM {}.</translation>
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
   <source>Part of the scene to degrade; all of it if empty.</source>
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
   <source>The sharp raster of the same place, if there is one; else PAN is made of the MS bands.</source>
   <translation>Das scharfe Raster desselben Orts, wenn es eines gibt; sonst wird PAN aus den MS-Kanälen gemacht.</translation>
  </message>
  <message>
   <source>Size of a simulated MS pixel in PAN pixels. Unused with a panchromatic raster: the pair has a ratio.</source>
   <translation>Größe eines simulierten MS-Pixels in PAN-Pixeln. Ungenutzt mit einem panchromatischen Raster: das Paar hat ein Verhältnis.</translation>
  </message>
  <message>
   <source>Weights of the bands in PAN</source>
   <translation>Gewichte der Kanäle in PAN</translation>
  </message>
  <message>
   <source>Numbers with commas between them, one for each band, whose proportions count; all equal if empty. Unused with a panchromatic raster.</source>
   <translation>Zahlen mit Kommas dazwischen, eine je Kanal, deren Verhältnisse zählen; leer alle gleich. Ungenutzt mit einem panchromatischen Raster.</translation>
  </message>
  <message>
   <source>Whose published MTF gains at Nyquist to blur with: {}; other is 0.3. With auto the gain of the MS is estimated from the pair if there is a panchromatic raster, else it is 0.3.</source>
   <translation>Mit wessen veröffentlichten MTF-Werten bei Nyquist verwischt wird: {}; other ist 0,3. Mit auto wird der Wert des MS aus dem Paar geschätzt, wenn es ein panchromatisches Raster gibt, sonst ist er 0,3.</translation>
  </message>
  <message>
   <source>Of all MS bands: how much contrast is left at their Nyquist frequency; 0 takes the sensor's.</source>
   <translation>Aller MS-Kanäle: wie viel Kontrast bei ihrer Nyquist-Frequenz übrig ist; 0 nimmt den des Sensors.</translation>
  </message>
  <message>
   <source>Move a panchromatic raster onto the MS first where the two are found misregistered.</source>
   <translation>Ein panchromatisches Raster zuerst auf das MS schieben, wo die beiden versetzt gefunden werden.</translation>
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
   <source>Amalgam</source>
   <translation>Amalgam</translation>
  </message>
  <message>
   <source>Install onnxruntime</source>
   <translation>onnxruntime installieren</translation>
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
   <source>What is to be done.</source>
   <translation>Was getan werden soll.</translation>
  </message>
  <message>
   <source>Task</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <source>A&amp;lgorithm</source>
   <translation>A&amp;lgorithmus</translation>
  </message>
  <message>
   <source>What does it; each is in the Processing toolbox, too.</source>
   <translation>Was es tut; jeder steht auch in der Verarbeitungswerkzeugkiste.</translation>
  </message>
  <message>
   <source>Algorithm</source>
   <translation>Algorithmus</translation>
  </message>
  <message>
   <source>PAN</source>
   <translation>PAN</translation>
  </message>
  <message>
   <source>Card</source>
   <translation>Karte</translation>
  </message>
  <message>
   <source>What the model was validated on, its licence and its scores.</source>
   <translation>Woran das Modell geprüft wurde, seine Lizenz und seine Messwerte.</translation>
  </message>
  <message>
   <source>Model card</source>
   <translation>Modellkarte</translation>
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
   <source>Pin</source>
   <translation>Anheften</translation>
  </message>
  <message>
   <source>Pin this preview</source>
   <translation>Diese Vorschau anheften</translation>
  </message>
  <message>
   <source>Progress of the preview</source>
   <translation>Fortschritt der Vorschau</translation>
  </message>
  <message>
   <source>What is left and right of the divider</source>
   <translation>Was links und rechts des Teilers liegt</translation>
  </message>
  <message>
   <source>Comparison of before and after</source>
   <translation>Vergleich von vorher und nachher</translation>
  </message>
  <message>
   <source>Left and Right move the divider; plus, minus and 0 zoom; Shift and arrows move the picture.</source>
   <translation>Links und Rechts bewegen den Teiler; Plus, Minus und 0 zoomen; Umschalt und Pfeile bewegen das Bild.</translation>
  </message>
  <message>
   <source>Drag the divider; the wheel zooms, dragging moves, a double click shows all.</source>
   <translation>Den Teiler ziehen; das Rad zoomt, Ziehen bewegt, ein Doppelklick zeigt alles.</translation>
  </message>
  <message>
   <source>Pinned previews</source>
   <translation>Angeheftete Vorschauen</translation>
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
 </context>
</TS>
