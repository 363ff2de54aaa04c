"""Reads an object with boto3, stops after a mebibyte until it is told to go on, and says what came of it."""

import hashlib
import json
import sys

import boto3

bucket, key = sys.argv[1:]
body = boto3.client("s3").get_object(Bucket=bucket, Key=key)["Body"]
read = body.read(1 << 20)
print("begun", flush=True)
sys.stdin.readline()
error = None
try:
    for chunk in body.iter_chunks(1 << 16):
        read += chunk
except Exception as problem:
    error = type(problem).__name__
print(json.dumps({"error": error, "length": len(read), "sha256": hashlib.sha256(read).hexdigest()}))
