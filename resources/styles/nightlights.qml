<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis styleCategories="Symbology" version="3.40.6-Bratislava">
  <pipe-data-defined-properties>
    <Option type="Map">
      <Option value="" type="QString" name="name"/>
      <Option name="properties"/>
      <Option value="collection" type="QString" name="type"/>
    </Option>
  </pipe-data-defined-properties>
  <pipe>
    <provider>
      <resampling zoomedInResamplingMethod="nearestNeighbour" zoomedOutResamplingMethod="nearestNeighbour" maxOversampling="2" enabled="false"/>
    </provider>
    <rasterrenderer classificationMin="0" nodataColor="" type="singlebandpseudocolor" alphaBand="-1" band="1" opacity="1" classificationMax="300">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader minimumValue="0" clip="0" maximumValue="300" labelPrecision="6" classificationMode="1" colorRampType="INTERPOLATED">
          <item value="0" color="#05060d" alpha="255" label="0"/>
          <item value="0.3" color="#0d1026" alpha="255" label="0.3"/>
          <item value="1" color="#2a1a4f" alpha="255" label="1"/>
          <item value="3" color="#6b2a6b" alpha="255" label="3"/>
          <item value="10" color="#c8552b" alpha="255" label="10"/>
          <item value="30" color="#f2a33a" alpha="255" label="30"/>
          <item value="100" color="#fde9a6" alpha="255" label="100"/>
          <item value="300" color="#ffffff" alpha="255" label="300 nW/cm²/sr"/>
          <rampLegendSettings prefix="" useContinuousLegend="1" maximumLabel="" minimumLabel="" direction="0" orientation="2" suffix="">
            <numericFormat id="basic">
              <Option type="Map">
                <Option type="invalid" name="decimal_separator"/>
                <Option value="6" type="int" name="decimals"/>
                <Option value="0" type="int" name="rounding_type"/>
                <Option value="false" type="bool" name="show_plus"/>
                <Option value="true" type="bool" name="show_thousand_separator"/>
                <Option value="false" type="bool" name="show_trailing_zeros"/>
                <Option type="invalid" name="thousand_separator"/>
              </Option>
            </numericFormat>
          </rampLegendSettings>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
    <brightnesscontrast gamma="1" brightness="0" contrast="0"/>
    <huesaturation saturation="0" colorizeGreen="128" colorizeBlue="128" colorizeOn="0" colorizeRed="255" grayscaleMode="0" invertColors="0" colorizeStrength="100"/>
    <rasterresampler maxOversampling="2"/>
    <resamplingStage>resamplingFilter</resamplingStage>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
