"""Runs the public validator of the return on many folders; run by compare.py within its environment.

    python peer.py JOBS.json ANSWERS.json

JOBS is a list of {folder, last, year, authority, providers, rules, mend}. Each rule is handed a copy of the tables of
its own, because some rules of the validator write into the columns that the next ones read. ANSWERS
has for each job the findings (rule, table, row), and for each rule how it ended (done, skipped,
failed) and how long it took. The validator's postcodes are read once for all jobs (kept_postcodes.py);
a job to `mend` gives some rules what they lack (mended.py); one that is `plain` runs the validator as it
is, rules and postcodes, in a process of its own.
"""

import dataclasses
import glob
import json
import logging
import os
import sys
import time
import warnings

sys.dont_write_bytecode = True

from kept_postcodes import keep_postcodes
from mended import MENDED


def main():
    logging.disable(logging.CRITICAL)
    warnings.filterwarnings("ignore")
    jobs = json.load(open(sys.argv[1], encoding="utf-8"))
    with open(os.devnull, "w") as nothing:
        out, sys.stdout = sys.stdout, nothing
        kept = None if any(job.get("plain") for job in jobs) else keep_postcodes()
        answers = [answer(job, kept) for job in jobs]
        sys.stdout = out
    json.dump(answers, open(sys.argv[2], "w", encoding="utf-8"))


def answer(job, kept):
    """What the peer says; that it cannot even begin, where it was asked for some rules only."""
    if kept:
        kept.begin()
    try:
        return judge(job)
    except Exception as fault:
        if not job.get("rules"):
            raise
        ended = dict.fromkeys(job["rules"], "failed: " + told(fault))
        return {"findings": [], "ended": ended, "seconds": {}}


def told(fault):
    return f"{type(fault).__name__}: {fault}".splitlines()[0]


def judge(job):
    from lac_validator.lac_validator import LacValidator
    from lac_validator.rules.ruleset_utils import get_year_ruleset
    from lac_validator.utils import process_uploaded_files

    ended, seconds = {}, {}
    registry = get_year_ruleset(job["year"])
    if not job.get("plain"):
        mended = MENDED if job.get("mend") else {}
        registry = {code: apart(rule, mended.get(code), ended, seconds) for code, rule in registry.items()}
    files = {"This year": tables_in(job["folder"])}
    if job.get("last"):
        files["Prev year"] = tables_in(job["last"])
    if job.get("providers"):
        files["CH lookup"] = [workbook(job["providers"])]
    validator = LacValidator(
        metadata={"collectionYear": job["year"], "localAuthority": job["authority"]},
        files=process_uploaded_files(files),
        registry=registry,
        selected_rules=job.get("rules") or None,
    )
    for code in validator.skips:
        ended[code] = "skipped"
    rules = sorted(set(registry) - set(validator.skips))
    return {"findings": list(findings(validator)), "ended": ended, "seconds": seconds, "rules": rules}


def workbook(listed):
    """The list of providers as the one sheet that the validator takes for both of Ofsted's lists."""
    import pandas

    providers = pandas.read_csv(listed, dtype=str)
    column = "Deregistration date"
    providers[column] = pandas.to_datetime(providers[column], format="%d/%m/%Y")
    written = listed.replace(".csv", ".xlsx")
    providers.to_excel(written, index=False)
    return written


def tables_in(folder):
    return sorted(path for path in glob.glob(os.path.join(folder, "*")) if path.endswith((".csv", ".xml")))


def apart(rule, mend, ended, seconds):
    def run(tables):
        own = {name: table.copy(deep=True) if hasattr(table, "columns") else dict(table) for name, table in tables.items()}
        if mend:
            mend(own)
        begun = time.perf_counter()
        try:
            ended[rule.code] = "done"
            return existing(rule.func(own), tables)
        except Exception as fault:
            ended[rule.code] = "failed: " + told(fault)
            raise
        finally:
            seconds[rule.code] = time.perf_counter() - begun

    return dataclasses.replace(rule, func=run)


def existing(found, tables):
    """What a rule found; one that gives rows that its table has not fails, as it would end the whole run."""
    for table, rows in found.items():
        if not {row for row in rows if row == row} <= set(tables[table].index):
            raise IndexError(f"rows that {table} has not")
    return found


def findings(validator):
    for table, rows in validator.ds_results.items():
        if table == "metadata":
            continue
        for column in [name for name in rows.columns if name.startswith("ERR_")]:
            for row in rows[rows[column] == True].index:  # noqa: E712
                yield [column[len("ERR_"):], table, int(row)]


main()
