"""boto3's managed copy, in parts of 5 MiB: SOURCE_BUCKET SOURCE_KEY BUCKET KEY."""

import sys

import boto3
from boto3.s3.transfer import TransferConfig

source_bucket, source_key, bucket, key = sys.argv[1:]
config = TransferConfig(multipart_threshold=5 * 1024 * 1024, multipart_chunksize=5 * 1024 * 1024)
client = boto3.client("s3")
content_type = client.head_object(Bucket=source_bucket, Key=source_key)["ContentType"]
client.copy(
    {"Bucket": source_bucket, "Key": source_key}, bucket, key, ExtraArgs={"ContentType": content_type}, Config=config
)
