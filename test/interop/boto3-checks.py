"""What boto3's users do, with its default settings. Prints one JSON line per check: {"name", "error"}."""

import hashlib
import io
import json
import os
import traceback

import boto3
import urllib3
from boto3.s3.transfer import TransferConfig
from botocore.exceptions import ClientError

BUCKET = "boto-bucket"
SEGMENT = int(os.environ["SEGMENT_BYTES"])
client = boto3.client("s3")
checks = []


def check(function):
    checks.append(function)
    return function


def sample(name, size):
    return hashlib.shake_128(name.encode()).digest(size)


def get(key, **more):
    return client.get_object(Bucket=BUCKET, Key=key, **more)["Body"].read()


def refusal(call):
    try:
        call()
    except ClientError as error:
        return error.response["Error"]["Code"]
    return None


@check
def makes_and_lists_buckets():
    client.create_bucket(Bucket=BUCKET)
    client.head_bucket(Bucket=BUCKET)
    assert BUCKET in [bucket["Name"] for bucket in client.list_buckets()["Buckets"]]


@check
def puts_and_gets_every_size():
    for size in (0, 1, 4096, SEGMENT - 1, SEGMENT, SEGMENT + 1):
        body = sample(f"boto {size}", size)
        put = client.put_object(Bucket=BUCKET, Key=f"size-{size}", Body=body)
        assert put["ETag"] == f'"{hashlib.md5(body).hexdigest()}"', size
        assert get(f"size-{size}") == body, size


@check
def keeps_metadata_and_content_type():
    client.put_object(Bucket=BUCKET, Key="meta", Body=b"x", Metadata={"colour": "blue"}, ContentType="text/css")
    head = client.head_object(Bucket=BUCKET, Key="meta")
    assert head["Metadata"] == {"colour": "blue"} and head["ContentType"] == "text/css", head


@check
def gets_ranges():
    body = sample(f"boto {SEGMENT + 1}", SEGMENT + 1)
    assert get(f"size-{SEGMENT + 1}", Range="bytes=65519-65600") == body[65519:65601]
    assert get(f"size-{SEGMENT + 1}", Range="bytes=-7") == body[-7:]


@check
def copies():
    client.copy_object(Bucket=BUCKET, Key="copy", CopySource={"Bucket": BUCKET, "Key": "meta"})
    assert get("copy") == b"x"


@check
def lists_v1_v2_in_pages_and_folders():
    keys = [f"list/{folder}/{number}" for folder in "ab" for number in range(4)]
    for key in keys:
        client.put_object(Bucket=BUCKET, Key=key, Body=key.encode())
    for operation in ("list_objects", "list_objects_v2"):
        pages = client.get_paginator(operation).paginate(
            Bucket=BUCKET, Prefix="list/", PaginationConfig={"PageSize": 3}
        )
        found = [content["Key"] for page in pages for content in page.get("Contents", [])]
        assert found == keys, (operation, found)
    folded = client.list_objects_v2(Bucket=BUCKET, Prefix="list/", Delimiter="/")
    assert [prefix["Prefix"] for prefix in folded["CommonPrefixes"]] == ["list/a/", "list/b/"], folded


@check
def uploads_and_downloads_in_parts():
    body = sample("boto large", 18 * 1024 * 1024 + 3)
    config = TransferConfig(multipart_threshold=5 * 1024 * 1024, multipart_chunksize=6 * 1024 * 1024)
    client.upload_fileobj(io.BytesIO(body), BUCKET, "large", Config=config)
    assert client.head_object(Bucket=BUCKET, Key="large")["ETag"].endswith('-4"')
    target = io.BytesIO()
    client.download_fileobj(BUCKET, "large", target, Config=config)
    assert target.getvalue() == body


@check
def copies_a_part_of_an_upload():
    upload = client.create_multipart_upload(Bucket=BUCKET, Key="assembled")["UploadId"]
    common = {"Bucket": BUCKET, "Key": "assembled", "UploadId": upload}
    copied = client.upload_part_copy(
        **common, PartNumber=1, CopySource={"Bucket": BUCKET, "Key": "large"}, CopySourceRange="bytes=0-5242879"
    )
    tail = client.upload_part(**common, PartNumber=2, Body=b"tail")
    parts = [
        {"PartNumber": 1, "ETag": copied["CopyPartResult"]["ETag"]},
        {"PartNumber": 2, "ETag": tail["ETag"]},
    ]
    client.complete_multipart_upload(**common, MultipartUpload={"Parts": parts})
    assert get("assembled") == sample("boto large", 18 * 1024 * 1024 + 3)[:5242880] + b"tail"


@check
def presigns_get_and_put():
    http = urllib3.PoolManager()
    put = client.generate_presigned_url("put_object", Params={"Bucket": BUCKET, "Key": "signed"})
    assert http.request("PUT", put, body=b"by url").status == 200
    url = client.generate_presigned_url("get_object", Params={"Bucket": BUCKET, "Key": "signed"})
    assert http.request("GET", url).data == b"by url"


@check
def is_refused_in_the_words_of_s3():
    assert refusal(lambda: get("never")) == "NoSuchKey"
    assert refusal(lambda: client.head_bucket(Bucket="boto-never")) == "404"
    assert refusal(lambda: client.list_objects_v2(Bucket="boto-never")) == "NoSuchBucket"
    assert refusal(lambda: client.get_bucket_replication(Bucket=BUCKET)) in (
        "NotImplemented",
        "ReplicationConfigurationNotFoundError",
    )


@check
def deletes_one_and_many():
    client.delete_object(Bucket=BUCKET, Key="meta")
    assert refusal(lambda: get("meta")) == "NoSuchKey"
    keys = [content["Key"] for content in client.list_objects_v2(Bucket=BUCKET)["Contents"]]
    answer = client.delete_objects(Bucket=BUCKET, Delete={"Objects": [{"Key": key} for key in keys]})
    assert len(answer["Deleted"]) == len(keys) and "Errors" not in answer, answer
    client.delete_bucket(Bucket=BUCKET)


for run in checks:
    error = None
    try:
        run()
    except Exception:  # every failure is a line for the test that reads them
        error = traceback.format_exc()
    print(json.dumps({"name": run.__name__.replace("_", " "), "error": error}), flush=True)
