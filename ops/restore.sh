#!/usr/bin/env bash
# Restores a backup of ops/backup.sh to where nothing is yet, checks that the key belongs to it and that the ledger is whole,
# ends its sessions, and leaves a gap in the numbers, so that none given after the backup is given to another child.
#
#   ops/restore.sh BACKUP.dump KEY-FILE         into the empty database of PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD
#   ops/restore.sh BACKUP.zip KEY-FILE HOME     the embedded database, into HOME (lachan.home)
#
# JAR is the jar (lachan.jar beside this folder's parent, or target/lachan.jar); it must be of the backup's version.
set -euo pipefail
umask 077

usage() {
  sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

refuse() {
  printf '%s\n%s\n' "$1" "$2" >&2
  exit 1
}

[ $# -ge 2 ] || usage
backup=$1
key=$2
here=$(cd "$(dirname "$0")/.." && pwd)
jar=${JAR:-$([ -f "$here/lachan.jar" ] && echo "$here/lachan.jar" || echo "$here/target/lachan.jar")}

[ -f "$backup.sha256" ] || refuse "Thiếu tệp $backup.sha256." "The checksum $backup.sha256 is missing."
(cd "$(dirname "$backup")" && sha256sum --quiet --check "$(basename "$backup").sha256" >/dev/null 2>&1) ||
  refuse "Bản sao lưu bị hỏng: không khớp mã kiểm tra." "The backup is damaged: it does not match its checksum."
[ -r "$key" ] || refuse "Không đọc được tệp khoá $key." "The key file $key cannot be read."

finish() {
  "${JAVA:-java}" -jar "$jar" restore finish --lachan.demo=false --lachan.master-key-file="$key" "$@"
}

case $backup in
  *.dump)
    [ $# -eq 2 ] && [ -n "${PGDATABASE:-}" ] || usage
    tables=$(psql --no-align --tuples-only --command \
      "select count(*) from information_schema.tables where table_schema = 'public'")
    [ "$tables" = 0 ] || refuse "Cơ sở dữ liệu $PGDATABASE không trống." "The database $PGDATABASE is not empty."
    pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$PGDATABASE" "$backup"
    SPRING_DATASOURCE_PASSWORD=${PGPASSWORD:-} finish \
      --spring.datasource.url="jdbc:postgresql://${PGHOST:-localhost}:${PGPORT:-5432}/$PGDATABASE" \
      --spring.datasource.username="${PGUSER:-$(id -un)}" ||
      refuse "Chưa dùng được: xem lý do ở trên. Xoá cơ sở dữ liệu $PGDATABASE trước khi thử lại." \
        "Not ready for use, for the reason above. Drop the database $PGDATABASE before the next try."
    ;;
  *.zip)
    [ $# -eq 3 ] || usage
    home=$3
    [ ! -e "$home/db" ] || refuse "Trong $home đã có cơ sở dữ liệu." "There is a database in $home already."
    staging=$home/restoring
    mkdir -p "$staging/db"
    trap 'rm -rf "$staging"' EXIT
    archive=$(cd "$(dirname "$backup")" && pwd)/$(basename "$backup")
    if command -v unzip >/dev/null; then
      unzip -q "$archive" -d "$staging/db"
    else
      (cd "$staging/db" && "${JAVA_HOME:+$JAVA_HOME/bin/}jar" xf "$archive")
    fi
    finish --lachan.home="$staging" ||
      refuse "Chưa khôi phục: xem lý do ở trên. $home vẫn như cũ." "Not restored, for the reason above. $home is as it was."
    mv "$staging/db" "$home/db"
    ;;
  *) usage ;;
esac
echo "Đã khôi phục; có thể khởi động máy chủ. / Restored; the server can be started."
