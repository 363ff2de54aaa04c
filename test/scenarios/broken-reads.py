"""Reads an object with boto3, stops after a mebibyte until it is told to go on, and says what came of it."""

import hashlib
import json
import sys

import boto3

bucket, key = sys.argv[1:]
body = boto3.client("s3").get_object(Bucket=bucket, Key=key)["Body"]
digest = hashlib.sha256()
length = 0


def take(chunk):
    global length
    digest.update(chunk)
    length += len(chunk)


take(body.read(1 << 20))
print("begun", flush=True)
sys.stdin.readline()
error = None
try:
    for chunk in body.iter_chunks(1 << 16):
        take(chunk)
except Exception as problem:
    error = type(problem).__name__
print(json.dumps({"error": error, "length": length, "sha256": digest.hexdigest()}))
