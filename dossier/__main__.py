"""The program's name on the command line: `dossier` and `python -m dossier`."""

from dossier.cli import main

if __name__ == "__main__":
    main()
