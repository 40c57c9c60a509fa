"""`python -m checker` is `check`."""

from checker.cli.main import main

main()
