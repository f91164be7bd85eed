"""Validates every file of a folder by a JSON Schema: validate-json.py SCHEMA FOLDER. One line an error."""
import json
import os
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)

jsonschema.Draft202012Validator.check_schema(schema)
names = sorted(os.listdir(sys.argv[2]))
for name in names:
    with open(os.path.join(sys.argv[2], name), encoding="utf-8") as file:
        instance = json.load(file)
    for error in jsonschema.Draft202012Validator(schema).iter_errors(instance):
        print(f"{name}: {'/'.join(map(str, error.path))}: {error.message}")

print(f"{len(names)} checked")
