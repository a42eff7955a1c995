"""Runs a program and prints its CPU seconds and peak megabytes, as JSON.

A process is charged with the memory of the one that started it, so this starts small and alone:
`python3 -I -S measure.py OUT PROGRAM ...`, where OUT takes what the program prints.
"""

import json
import os
import sys


def main():
    out = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    silence = os.open(os.devnull, os.O_WRONLY)
    redirect = [(os.POSIX_SPAWN_DUP2, out, 1), (os.POSIX_SPAWN_DUP2, silence, 2)]
    started = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ, file_actions=redirect)
    _, status, usage = os.wait4(started, 0)
    seconds, megabytes = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    print(json.dumps({"code": os.waitstatus_to_exitcode(status), "seconds": seconds, "megabytes": megabytes}))


main()
