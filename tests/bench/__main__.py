"""`make bench`: the whole chain step by step beside the naive one, then diarization beside the two to beat."""

import subprocess
import sys

BENCHMARKS = (
    ("tests.bench.chain", "samples/breakfast"),
    ("tests.bench.diarization",),
)


def main() -> None:
    """Runs each benchmark in a process of its own, one after the other."""
    for module, *arguments in BENCHMARKS:
        print(f"\n== python -m {module} {' '.join(arguments)}", flush=True)
        subprocess.run([sys.executable, "-W", "ignore", "-m", module, *arguments], check=True)


if __name__ == "__main__":
    main()
