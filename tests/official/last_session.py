"""Prints the session of a job in the official client's database: `last_session.py DATABASE JOB`."""

import sqlite3
import sys

database, job = sys.argv[1:]
row = sqlite3.connect(database).execute("select session_id from job where name = ?", (job,)).fetchone()
print(row[0])
