"""`python -m tests.i18n`: brings the .ts files up to date with the sources, and compiles them (needs Qt's lrelease).

What has no translation yet is listed; fill it into the .ts file (by Qt Linguist or by hand) and run this again.
"""

from __future__ import annotations

import subprocess

from plugin.translation import LANGUAGES

from .catalogue import compiled_of, read, source_of, write
from .strings import all_strings

for language in LANGUAGES:
    texts, translations = all_strings(), read(language)
    write(language, texts, translations)
    command = ["lrelease", "-silent", str(source_of(language)), "-qm", str(compiled_of(language))]
    subprocess.run(command, check=True)
    missing = [text for text in texts if text not in translations]
    print(f"{language}: {len(texts) - len(missing)} of {len(texts)} texts are translated")
    print("".join(f"  {text!r}\n" for text in missing), end="")
