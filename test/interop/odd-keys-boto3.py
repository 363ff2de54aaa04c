"""Odd keys by boto3, whose URLs are signed by SigV2 where nothing else is asked for. KEYS is JSON. Fails at the first."""

import http.client
import json
import os
import urllib.parse

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

BUCKET = "odd-keys-boto"
KEYS = json.loads(os.environ["KEYS"])
client = boto3.client("s3")
signers = [client, boto3.client("s3", config=Config(signature_version="s3v4"))]


def visit(method, url, body=None):
    """Sends a URL as it is written: HTTP libraries would take `..` out of it."""
    scheme, host, path, query, _ = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(host)
    connection.request(method, f"{path}?{query}", body)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    assert answer.status == 200, (url, answer.status, content)
    return content


client.create_bucket(Bucket=BUCKET)
for index, key in enumerate(KEYS):
    where = {"Bucket": BUCKET, "Key": key}
    body = f"body {index}".encode()
    client.put_object(**where, Body=body)
    assert client.head_object(**where)["ContentLength"] == len(body), key
    assert client.get_object(**where)["Body"].read() == body, key
    client.copy_object(Bucket=BUCKET, Key=f"copy-{index}", CopySource=where)
    client.copy_object(**where, CopySource={"Bucket": BUCKET, "Key": f"copy-{index}"})
    client.delete_object(Bucket=BUCKET, Key=f"copy-{index}")
    for signer in signers:
        assert visit("GET", signer.generate_presigned_url("get_object", Params=where)) == body, key
    for signer in signers:
        visit("PUT", signer.generate_presigned_url("put_object", Params=where), key.encode())
    assert client.get_object(**where)["Body"].read() == key.encode(), key

for operation in ("list_objects", "list_objects_v2"):
    pages = client.get_paginator(operation).paginate(Bucket=BUCKET, PaginationConfig={"PageSize": 5})
    listed = [content["Key"] for page in pages for content in page["Contents"]]
    assert listed == sorted(KEYS, key=str.encode), (operation, listed)

client.delete_object(Bucket=BUCKET, Key=KEYS[0])
try:
    client.head_object(Bucket=BUCKET, Key=KEYS[0])
    raise AssertionError("it is still there")
except ClientError as error:
    assert error.response["Error"]["Code"] == "404", error
answer = client.delete_objects(Bucket=BUCKET, Delete={"Objects": [{"Key": key} for key in KEYS]})
assert "Errors" not in answer and len(answer["Deleted"]) == len(KEYS), answer
client.delete_bucket(Bucket=BUCKET)
print(len(KEYS))
