"""Rules of the validator that cannot judge a return as it is, and what lets them.

Four ask for a column that no return has, one for the sex in figures that letters replaced, and others
judge nobody where one child has no first day: the list of differences says so. With the column or the
figures given, or those children's episodes taken out, they judge, and Hearth has to find the same.
"""


def column(table, like, name):
    """A further column of the table, with the cells of the one that is meant."""

    def mend(tables):
        if table in tables and like in tables[table]:
            tables[table][name] = tables[table][like]

    return mend


def sex_in_figures(tables):
    if "Header" in tables:
        tables["Header"]["SEX"] = tables["Header"]["SEX"].replace({"M": "1", "F": "2"})


def status_of_unaccompanied(tables):
    """The status anew from UASC: that in Header is another child's where a child stands twice in UASC."""
    if {"Header", "UASC"} <= set(tables):
        is_told = tables["Header"]["CHILD"].isin(tables["UASC"]["CHILD"])
        tables["Header"]["UASC_STATUS"] = is_told.map({True: "1", False: "0"})


def without_undated_children(tables):
    """Takes out the episodes of children of whom not one has a first day that can be read."""
    import pandas

    for name in {"Episodes", "Episodes_last"} & set(tables):
        episodes = tables[name]
        days = pandas.to_datetime(episodes["DECOM"], format="%d/%m/%Y", errors="coerce")
        tables[name] = episodes[days.notna().groupby(episodes["CHILD"]).transform("any")]


def with_each_child_once(tables):
    """The first row of each child in Header: a leaver who stands there twice ends the rule."""
    if "Header" in tables:
        tables["Header"] = tables["Header"].drop_duplicates("CHILD")


def readable(tables, table, column):
    """Blanks what is no day in the form of the return: some rules end at it, or take another form."""
    import pandas

    if table in tables:
        days = pandas.to_datetime(tables[table][column], format="%d/%m/%Y", errors="coerce")
        tables[table].loc[days.isna(), column] = None


def with_readable_first_days(tables):
    readable(tables, "SWEpisodes", "SW_DECOM")


def with_placements_and_readable_days(tables):
    column("Episodes", "PLACE", "PLACEMENT")(tables)
    for table, name in (("DoLo", "DOLO_START"), ("DoLo", "DOLO_END"), ("Episodes", "DECOM"), ("Episodes", "DEC")):
        readable(tables, table, name)


UNDATED = "1003 1011 118 302 334 503A 503B 503C 503D 503E 503F 503J 562"
MENDED = {
    **dict.fromkeys(UNDATED.split(), without_undated_children),
    "165": sex_in_figures,
    "231": status_of_unaccompanied,
    "233": column("Episodes", "DEC", "DATE_EPISODE_CEASED"),
    "3001": with_each_child_once,
    "709": with_placements_and_readable_days,
    "710": with_placements_and_readable_days,
    "SW13STG1": with_readable_first_days,
}
