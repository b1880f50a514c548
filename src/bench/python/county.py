#!/usr/bin/env python3
"""What a statistician would write in an afternoon: every page of a folder to numbers, their sums to a CSV file.

Reads all tables of a page with BeautifulSoup and lxml, takes each cell that is a number, and adds the cells up over the
pages with pandas. It recognises nothing, checks nothing, keeps no source, and takes a blank for nothing at all.

    county.py INBOX OUTPUT
"""
import re
import sys
from pathlib import Path

import pandas
from bs4 import BeautifulSoup

NUMBER = re.compile(r"^-?\d+(\.\d+)?$")


def cells(page):
    """(table, row, column, number) of each number in the innermost tables of a page."""
    soup = BeautifulSoup(page.read_bytes(), "lxml")
    tables = [table for table in soup.find_all("table") if table.find("table") is None]
    for t, table in enumerate(tables):
        for r, row in enumerate(table.find_all("tr")):
            for c, cell in enumerate(row.find_all(["td", "th"])):
                text = cell.get_text(strip=True)
                if NUMBER.match(text):
                    yield t, r, c, float(text)


def main(inbox, output):
    output.mkdir(parents=True, exist_ok=True)
    rows = []
    for page in sorted(inbox.rglob("*.html")):
        rows.extend((str(page.relative_to(inbox)), *cell) for cell in cells(page))
    units = pandas.DataFrame(rows, columns=["file", "table", "row", "column", "value"])
    units.to_csv(output / "unit-cells.csv", index=False)
    sums = units.groupby(["table", "row", "column"])["value"].agg(["sum", "count"]).reset_index()
    sums.to_csv(output / "county-cells.csv", index=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
