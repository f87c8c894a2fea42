"""The ready-made models, as code: `QT_HASH_SEED=0 python -m tests.processing.ready_made` writes them into
`resources/models3` (with a seed, so that unchanged models give unchanged files).

Their boxes can be moved and their texts changed in the model designer as well; `test_models.py` holds the files to
what is written here.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)
from qgis.core import QgsProcessingModelChildParameterSource as Source
from qgis.PyQt.QtCore import QPointF, QSizeF

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "models3"
PANCHROMATIC, SPECTRAL, EXTENT, STEPS = "PANCHROMATIC", "SPECTRAL", "EXTENT", "STEPS"
PAIR = (PANCHROMATIC, SPECTRAL)
METHODS = ["exp", "gsa", "bdsd_pc", "mtf_glp_fs", "mtf_glp_hpm_r", "ddrf-s", "ddrf-l"]


class Model:
    """A graphical model in the making, in the group of the algorithms that it is for; boxes are laid out in columns."""

    def __init__(self, name: str, group: str, help_text: str) -> None:
        self.model = QgsProcessingModelAlgorithm(name, group)
        self._help = {"ALG_DESC": help_text, "ALG_CREATOR": "The Amalgam developers"}
        self._inputs = 0

    def add_input(self, definition: QgsProcessingParameterDefinition, help_text: str) -> None:
        """A parameter of the model."""
        definition.setHelp(help_text)
        component = QgsProcessingModelParameter(definition.name())
        component.setPosition(QPointF(140.0, 80.0 + 70.0 * self._inputs))
        component.setSize(QSizeF(200.0, 30.0))
        self._inputs += 1
        self.model.addModelParameter(definition, component)
        self._help[definition.name()] = help_text

    def add_pair(self) -> None:
        """PAN and MS."""
        self.add_input(
            QgsProcessingParameterRasterLayer(PANCHROMATIC, "Panchromatic raster (PAN)"),
            "The sharp raster, of one band.",
        )
        self.add_input(
            QgsProcessingParameterRasterLayer(SPECTRAL, "Multispectral raster (MS)"),
            "The coarse raster whose bands are to be sharpened.",
        )

    def add_step(
        self, name: str, algorithm: str, title: str, at: tuple[float, float], **sources: Source
    ) -> QgsProcessingModelChildAlgorithm:
        """A box that runs an algorithm; parameters that the model does not mention keep their defaults."""
        child = QgsProcessingModelChildAlgorithm(algorithm)
        child.setChildId(name)
        child.setDescription(title)
        child.setPosition(QPointF(*at))
        child.setSize(QSizeF(220.0, 30.0))
        for parameter, source in sources.items():
            child.addParameterSources(parameter, [source])
        self.model.addChildAlgorithm(child)
        return child

    def add_output(self, step: str, name: str, output: str, help_text: str, mandatory: bool = True) -> None:
        """An output of a step that the user gets."""
        child = self.model.childAlgorithm(step)
        final = QgsProcessingModelOutput(name, name)
        final.setChildId(step)
        final.setChildOutputName(output)
        final.setMandatory(mandatory)
        final.setPosition(
            QPointF(child.position().x() + 260.0, child.position().y() + 60.0 * len(child.modelOutputs()))
        )
        final.setSize(QSizeF(200.0, 30.0))
        outputs = child.modelOutputs()
        outputs[name] = final
        child.setModelOutputs(outputs)
        self.model.setChildAlgorithm(child)
        self._help[f"{step}:{name}"] = help_text

    def finished(self) -> QgsProcessingModelAlgorithm:
        """With help, ready to be written."""
        self.model.setHelpContent(self._help)
        self.model.updateDestinationParameters()
        return self.model


def of_input(name: str) -> Source:
    return Source.fromModelParameter(name)


def of_step(step: str, output: str) -> Source:
    return Source.fromChildOutput(step, output)


def fixed(value: Any) -> Source:
    return Source.fromStaticValue(value)


def of_pair() -> dict[str, Source]:
    return {name: of_input(name) for name in PAIR}


def pansharpen_and_assess() -> QgsProcessingModelAlgorithm:
    """Fuse, then say how good it is."""
    model = Model(
        "Pansharpen and assess",
        "Pansharpening",
        "Sharpens a multispectral raster by a panchromatic one with the DDRF diffusion model, and says on one page how "
        "well the result keeps the colours of the one and the detail of the other (HQNR; 1 is best).",
    )
    model.add_pair()
    whole = Qgis.ProcessingNumberParameterType.Integer
    model.add_input(
        QgsProcessingParameterNumber(STEPS, "Steps", whole, 1, minValue=1, maxValue=1000),
        "Steps of the sampler: 1 is the most faithful, more give more texture and take longer.",
    )
    model.add_input(
        QgsProcessingParameterExtent(EXTENT, "Extent", optional=True),
        "The part of the scene to sharpen; if empty, everything that the two rasters share.",
    )
    fuse = {STEPS: of_input(STEPS), EXTENT: of_input(EXTENT)}
    model.add_step("fuse", "amalgam:ddrf_pansharpening", "Pansharpen", (460.0, 100.0), **of_pair(), **fuse)
    fused = of_step("fuse", "OUTPUT")
    model.add_step("assess", "amalgam:quality_no_reference", "Assess", (460.0, 260.0), **of_pair(), FUSED=fused)
    model.add_output("fuse", "Pansharpened", "OUTPUT", "The sharpened bands, as a GeoTIFF.")
    model.add_output("assess", "Report", "REPORT", "HQNR and more, with plots and pictures, on one page.")
    return model.finished()


def compare_before_you_choose() -> QgsProcessingModelAlgorithm:
    """Compare on a part, then fuse the whole with what was best there."""
    model = Model(
        "Compare before you choose",
        "Quality",
        "Compares classical methods and the DDRF diffusion model on a part of the scene, at reduced resolution where "
        "the truth is known, and sharpens the whole scene with the one that had the lowest error (ERGAS). The report "
        "says how close the others came. Only one of the two rasters is written: the one whose method won.",
    )
    model.add_pair()
    model.add_input(
        QgsProcessingParameterExtent(EXTENT, "Extent to compare on"),
        "A part that shows what matters to you; 500 to 1000 PAN pixels a side are plenty.",
    )
    chosen = {"METHODS": fixed(METHODS), "STEPS": fixed("1,4"), EXTENT: of_input(EXTENT)}
    model.add_step("compare", "amalgam:compare_methods", "Compare", (460.0, 100.0), **of_pair(), **chosen)
    model.add_step("choose", "native:condition", "Which kind is best?", (460.0, 260.0))
    choose = model.model.childAlgorithm("choose")
    is_model = "@Compare_BEST_METHOD = @Compare_BEST_MODEL"  # named after the titles of steps
    choose.setConfiguration(
        {"conditions": [{"name": "A model", "expression": is_model},
                        {"name": "A classical method", "expression": f"not ({is_model})"}]}
    )  # fmt: skip
    choose.setDependencies([QgsProcessingModelChildDependency("compare")])
    model.model.setChildAlgorithm(choose)
    network = {name: of_step("compare", f"BEST_{name}") for name in ("MODEL", "SCHEDULER", "STEPS")}
    classical = {"METHOD": of_step("compare", "BEST_METHOD")}
    model.add_step(
        "fuse", "amalgam:ddrf_pansharpening", "Pansharpen by the model", (360.0, 400.0), **of_pair(), **network
    )
    model.add_step(
        "formula",
        "amalgam:classical_pansharpening",
        "Pansharpen by the formula",
        (860.0, 400.0),
        **of_pair(),
        **classical,
    )
    for step, branch in (("fuse", "A model"), ("formula", "A classical method")):
        child = model.model.childAlgorithm(step)
        child.setDependencies([QgsProcessingModelChildDependency("choose", branch)])
        model.model.setChildAlgorithm(child)
    model.add_output("compare", "Report", "OUTPUT_HTML", "The comparison on one page.")
    model.add_output("fuse", "By the model", "OUTPUT", "The sharpened bands if the model won.", mandatory=False)
    model.add_output(
        "formula", "By the formula", "OUTPUT", "The sharpened bands if a classical method won.", mandatory=False
    )
    return model.finished()


def night_light_series() -> QgsProcessingModelAlgorithm:
    """Years of DMSP into one raster, and that into radiance."""
    model = Model(
        "Night-light series",
        "Night lights",
        "Turns annual DMSP-OLS rasters into VIIRS-like radiance, a band for each year, with the same noise in all of "
        "them so that no flicker is invented. With regions, the lights of every region and year are summed.",
    )
    model.add_input(
        QgsProcessingParameterMultipleLayers(
            "DMSP", "DMSP-OLS rasters, a year each", QgsProcessing.SourceType.TypeRaster
        ),
        "Annual composites on one grid, DN 0 to 63, in the order of their years.",
    )
    model.add_input(
        QgsProcessingParameterRasterLayer("VIIRS", "VIIRS raster as a guide", optional=True),
        "Radiance of any year; it gives structure and the output's grid.",
    )
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    model.add_input(
        QgsProcessingParameterFeatureSource("REGIONS", "Regions", polygons, optional=True),
        "Polygons whose lights are to be summed.",
    )
    stack = {"INPUT": of_input("DMSP"), "SEPARATE": fixed(True)}
    model.add_step("stack", "gdal:buildvirtualraster", "One raster, a band for each year", (460.0, 100.0), **stack)
    others = {name: of_input(name) for name in ("VIIRS", "REGIONS")}
    years = of_step("stack", "OUTPUT")
    model.add_step("fuse", "amalgam:ddpm_nightlights", "To radiance", (460.0, 260.0), DMSP=years, **others)
    model.add_output("fuse", "Radiance", "OUTPUT", "Radiance in nW/cm2/sr, a band for each year.")
    model.add_output("fuse", "Sums", "SUMS", "The regions with their sums of lights.", mandatory=False)
    return model.finished()


def night_lights_to_today() -> QgsProcessingModelAlgorithm:
    """DMSP and VIIRS into one series, and how the lights changed from its first year to its last."""
    model = Model(
        "Night lights 1992 to today",
        "Night lights",
        "Makes one series without a step out of annual rasters of DMSP-OLS (1992 to 2013) and VIIRS (2012 to today), "
        "a report with the sums of every year, and a map of how the lights changed from the first year to the last.",
    )
    raster = QgsProcessing.SourceType.TypeRaster
    model.add_input(
        QgsProcessingParameterMultipleLayers("DMSP", "DMSP-OLS rasters", raster),
        "Annual composites, DN 0 to 63, whose names tell their years, such as F182012.tif.",
    )
    model.add_input(
        QgsProcessingParameterMultipleLayers("VIIRS", "VIIRS rasters", raster),
        "Annual composites in nW/cm2/sr whose names tell their years; at least one year is also one of DMSP.",
    )
    extent = QgsProcessingParameterExtent(EXTENT, "Extent", optional=True)
    model.add_input(extent, "The part of the scene to make; if empty, everything that all rasters share.")
    inputs = {name: of_input(name) for name in ("DMSP", "VIIRS", EXTENT)}
    model.add_step("series", "amalgam:nightlights_series", "One series", (460.0, 100.0), **inputs)
    change = {"INPUT_A": of_step("series", "LAST_YEAR"), "INPUT_B": of_step("series", "FIRST_YEAR")}
    change |= {"BAND_A": fixed(1), "BAND_B": fixed(1), "FORMULA": fixed("log1p(maximum(A,0))-log1p(maximum(B,0))")}
    model.add_step("change", "gdal:rastercalculator", "Change since the first year", (460.0, 260.0), **change)
    model.add_output("series", "Years", "OUTPUT", "A GeoTIFF for each year.")
    model.add_output("series", "Series", "STACK", "All years as bands of one raster.", mandatory=False)
    model.add_output("series", "Report", "REPORT", "Sums, the step before and after, and pictures on one page.")
    model.add_output("change", "Change", "OUTPUT", "log1p of radiance in the last year less that in the first.")
    return model.finished()


MODELS = {
    "night_lights_to_today": night_lights_to_today,
    "night_light_series": night_light_series,
    "pansharpen_and_assess": pansharpen_and_assess,
    "compare_before_you_choose": compare_before_you_choose,
}


def write_all(folder: Path) -> None:
    """Write every model."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, build in MODELS.items():
        if not build().toFile(str(folder / f"{name}.model3")):
            raise OSError(f"{name} cannot be written")


def main() -> None:
    """In a QGIS of its own that knows the plugin's algorithms."""
    import sys

    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication

    from plugin.processing.provider import AmalgamProvider

    application = QgsApplication([], False)
    application.initQgis()
    registry = QgsApplication.processingRegistry()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.algs.gdal.GdalAlgorithmProvider import GdalAlgorithmProvider

    providers = (QgsNativeAlgorithms(registry), GdalAlgorithmProvider(), AmalgamProvider())
    for provider in providers:
        registry.addProvider(provider)
    write_all(FOLDER)
    application.exitQgis()


if __name__ == "__main__":
    main()
