#!/usr/bin/env bash
# awscli 1.46.3: what `aws s3 cp` from bucket to bucket keeps of an object depends on its size. Below 8 MiB (CopyObject) content type and metadata
# stay. From there on (parts) both are lost, the copy is `binary/octet-stream` without metadata, even where `--content-type` names one,
# and the command reports success. The cause, read in the code: the properties that go into CreateMultipartUpload are those that s3transfer
# has read from the source, in place of what was asked for; it reads none where the size is known already, as it is for a single object.
# Seen with moto 5.2.5 as the endpoint.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "${server:-}" 2> /dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check awscli==1.46.3 'moto[server,s3]==5.2.5'
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
env/bin/moto_server -p "$port" > moto.log 2>&1 &
server=$!
for _ in $(seq 60); do
  (: < "/dev/tcp/127.0.0.1/$port") 2> /dev/null && break
  sleep 0.5
done

export AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any AWS_DEFAULT_REGION=us-east-1 AWS_CONFIG_FILE=none
export AWS_ENDPOINT_URL="http://127.0.0.1:$port" AWS_PAGER=''
aws() { env/bin/aws "$@"; }
aws s3 mb s3://bucket > /dev/null
head -c 1000000 /dev/zero > small
head -c 9000000 /dev/zero > large
for size in small large; do
  aws s3 cp --quiet "$size" "s3://bucket/$size" --content-type application/x-thing --metadata colour=blue
  aws s3 cp --quiet "s3://bucket/$size" "s3://bucket/$size-copy"
done
aws s3 cp --quiet s3://bucket/large s3://bucket/large-typed --content-type text/html
seen=''
for key in small-copy large-copy large-typed; do
  seen+="$key: $(aws s3api head-object --bucket bucket --key "$key" --query '[ContentType, Metadata.colour]' --output text | tr '\t' ' ')"$'\n'
done
printf '%s' "$seen"
[ "$seen" = $'small-copy: application/x-thing blue\nlarge-copy: binary/octet-stream None\nlarge-typed: binary/octet-stream None\n' ]
