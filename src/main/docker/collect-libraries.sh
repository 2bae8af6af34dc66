#!/bin/sh
# Copies every shared library that the program and the libraries beside it are linked against, and
# what libc loads by name, into an otherwise empty root file system with a place for temporary files.
set -eu
root=$1

linked() {
  for object in "$root"/app/*; do
    ldd "$object" | awk '$3 ~ /^\// { print $3 } $1 ~ /^\/lib/ { print $1 }'
  done
}

# Not linked but loaded when they are first needed: the resolver of libc by name, and what the WebP
# decoder is linked against, which the program carries inside and unpacks (libpthread, libm).
loaded_by_name() {
  find /lib /usr/lib -name 'libnss_dns.so.2' -o -name 'libnss_files.so.2' -o -name 'libresolv.so.2' \
    -o -name 'libpthread.so.0' -o -name 'libm.so.6'
}

{ linked; loaded_by_name; } | grep -v "^$root" | sort -u | while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done
# What is mounted there takes over its mode.
mkdir -p -m 1777 "$root/tmp"
mkdir -p "$root/etc"
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
