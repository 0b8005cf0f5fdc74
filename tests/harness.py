# SPDX-License-Identifier: GPL-3.0-or-later
"""The package `harness`: the modules of tests/lib, for the scripts in tests/.

A script in tests/ has this folder on its path already, so it just says
`from harness.session import Session`.
"""

import pathlib

__path__ = [str(pathlib.Path(__file__).resolve().parent / "lib")]
