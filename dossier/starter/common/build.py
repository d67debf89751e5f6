"""Build this dossier: `python build.py` makes the site; with a command it is the program itself.

The same file is the hook of mkdocs.yml, so that `mkdocs build` alone does the whole work.
"""

import sys
from pathlib import Path

from dossier.mkdocs_hook import on_post_build, on_pre_build, on_serve

__all__ = ["on_post_build", "on_pre_build", "on_serve"]

if __name__ == "__main__":
    root = Path(__file__).parent
    if len(sys.argv) > 1:
        from dossier.cli import main

        main()
    else:
        from dossier.mkdocs_hook import build_site

        sys.exit(build_site(root))
