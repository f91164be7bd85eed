# Validates JSON against JSON Schemas: one request a line in, one answer a line out.
# An answer is a list with the first error, or an empty one.
# A request is {"schema": <path>, "instance": <text>} or {"schema": <path>}, which checks the schema itself.
import json
import sys

import jsonschema

validators = {}


def validator(path):
    if path not in validators:
        with open(path, encoding="utf-8") as file:
            validators[path] = jsonschema.Draft202012Validator(json.load(file))
    return validators[path]


def place(error):
    return "/".join(str(part) for part in error.absolute_path) + ": " + error.message


def answer(request):
    schema = validator(request["schema"])
    if "instance" not in request:
        jsonschema.Draft202012Validator.check_schema(schema.schema)
        return []
    first = next(schema.iter_errors(json.loads(request["instance"])), None)
    return [] if first is None else [place(first)]


for line in sys.stdin:
    try:
        result = answer(json.loads(line))
    except (jsonschema.SchemaError, json.JSONDecodeError) as error:
        result = [str(error)]
    print(json.dumps(result), flush=True)
