#!/usr/bin/env bash
# Makes one backup of the database while the system runs, with a checksum beside it. Keys are not in it: keep the master
# key elsewhere, and never beside a backup.
#
#   ops/backup.sh postgresql DIRECTORY   reaches the database as psql does: PGHOST, PGPORT, PGDATABASE, PGUSER, ~/.pgpass
#   ops/backup.sh embedded DIRECTORY     asks the running server on this machine: LACHAN_URL (http://localhost:8080), and
#                                        an operator's name and password in the netrc file LACHAN_NETRC (~/.netrc)
#
# KEEP_DAYS=30 removes backups of this directory that are older.
set -euo pipefail
umask 077

usage() {
  sed -n '2,10s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

[ $# -eq 2 ] || usage
kind=$1
directory=$2
mkdir -p "$directory"
name=$directory/lachan-$(date -u +%Y%m%dT%H%M%SZ)
unfinished=$name.unfinished
trap 'rm -f "$unfinished"' EXIT

case $kind in
  postgresql)
    # One snapshot; sessions and nodes are nothing to come back to.
    pg_dump --format=custom --no-owner --no-privileges \
      --exclude-table-data=spring_session --exclude-table-data=spring_session_attributes --exclude-table-data=node \
      --file="$unfinished"
    pg_restore --list "$unfinished" >/dev/null
    file=$name.dump
    ;;
  embedded)
    made=$(curl --silent --show-error --fail-with-body --netrc-file "${LACHAN_NETRC:-$HOME/.netrc}" \
      --request POST "${LACHAN_URL:-http://localhost:8080}/api/v1/backups")
    written=$(printf '%s' "$made" | sed -n 's/.*"file":"\([^"]*\)".*/\1/p')
    [ -f "$written" ] || { echo "Máy chủ không ghi bản sao lưu. / The server wrote no backup: $made" >&2; exit 1; }
    mv "$written" "$unfinished"
    file=$name.zip
    ;;
  *) usage ;;
esac

mv "$unfinished" "$file"
(cd "$directory" && sha256sum "$(basename "$file")" >"$(basename "$file").sha256")
if [ -n "${KEEP_DAYS:-}" ]; then
  find "$directory" -maxdepth 1 -name 'lachan-*' -mtime "+$KEEP_DAYS" -delete
fi
echo "$file"
