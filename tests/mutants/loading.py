"""Imports one module of the plugin with a fault in it, and every other one as it is."""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
from collections.abc import Sequence
from types import CodeType, ModuleType

from .faults import ROOT, Fault, with_fault


class Faulty(importlib.abc.MetaPathFinder):
    """Finds the module that a fault is in."""

    def __init__(self, fault: Fault) -> None:
        self._fault = fault
        self._name = ".".join(fault.path.relative_to(ROOT).with_suffix("").parts)

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name != self._name:
            return None
        return importlib.util.spec_from_file_location(name, self._fault.path, loader=_Loader(name, self._fault))


class _Loader(importlib.machinery.SourceFileLoader):
    """Compiles the module from its tree with the fault."""

    def __init__(self, name: str, fault: Fault) -> None:
        super().__init__(name, str(fault.path))
        self._fault = fault

    def get_code(self, fullname: str) -> CodeType:
        return compile(with_fault(self._fault), str(self._fault.path), "exec")
