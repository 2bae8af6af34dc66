#!/usr/bin/env bash
# Builds an image without a daemon, starts it as it runs in a cluster (not root, read-only root, no
# capabilities), and exercises it: it lets nobody in without a key, becomes ready, badges one poster,
# and ends in order when it is told to.
#
#   src/main/docker/check-image.sh jvm            from target/quarkus-app
#   src/main/docker/check-image.sh native         from target/*-runner
#   src/main/docker/check-image.sh native-micro   the same; no shell, and so no embedded database
#   src/main/docker/check-image.sh jvm.multistage and so on: from the sources
#
# RUNTIME_IMAGE names the base image. Without it the one that the Dockerfile names is pulled, and
# where no registry is reached, a Debian base of the same content is put together by debootstrap.
# BUILD_IMAGE does the same for the stage that builds from source. BUILD_OPTIONS are handed to buildah,
# such as "--volume $HOME/.m2:/root/.m2" for a build that is to take what Maven has already, or
# "--ulimit nofile=4096:4096" where a compiler may not open enough files.
#
# Needs podman, buildah, runc and curl (and debootstrap); all are Debian packages.
# Exit status: 0 passed, 77 skipped because no container can be run here, anything else failed.
set -euo pipefail
cd "$(dirname "$0")/../../.."

readonly KIND=${1:?jvm, native or native-micro, each also with .multistage}
readonly CONTENT=${KIND%.multistage}
readonly DOCKERFILE=src/main/docker/Dockerfile.$KIND
readonly IMAGE=localhost/badge-pipeline:check-$KIND
readonly NAME=badge-pipeline-check-$$
readonly KEY=0123456789abcdef-check
readonly SKIPPED=77
# Nobody listens there: an image without an embedded database serves without one.
readonly NO_DATABASE=(--env BADGE_PIPELINE_DATABASE_EMBEDDED=false
  --env QUARKUS_DATASOURCE_REACTIVE_URL=postgresql://127.0.0.1:1/none)
readonly READY_SECONDS=300

# runc, because crun refuses hosts that have both versions of control groups mounted; and no higher
# limits than a build machine grants.
readonly PODMAN=(podman --runtime=runc)
readonly HERE=(--network=host --ulimit=nofile=1024:1024 --ulimit=nproc=1024:1024)

WORK=$(mktemp -d)

main() {
  demand_tools
  demand_program
  local base
  base=$(base_image)
  demand_containers "$base"
  build "$base"
  no_shell_in_micro
  asks_without_key
  start
  becomes_ready
  badges_a_poster
  ends_in_order
  echo "PASSED: $DOCKERFILE"
}

skip() {
  echo "SKIPPED: $DOCKERFILE was not checked: $1" >&2
  exit "$SKIPPED"
}

fail() {
  echo "FAILED: $1" >&2
  podman logs "$NAME" 2>&1 | tail -40 >&2 || true
  exit 1
}

clean_up() {
  podman rm --force --volumes "$NAME" >/dev/null 2>&1 || true
  podman volume rm --force "$NAME" >/dev/null 2>&1 || true
  rm -rf "$WORK"
}
trap clean_up EXIT

demand_tools() {
  local tool
  for tool in podman buildah runc curl; do
    command -v "$tool" >/dev/null || skip "$tool is not installed"
  done
}

demand_program() {
  if [ "$KIND" != "$CONTENT" ]; then
    return
  elif [ "$CONTENT" = jvm ]; then
    [ -f target/quarkus-app/quarkus-run.jar ] || fail "target/quarkus-app is missing: ./mvnw package"
  else
    compgen -G 'target/*-runner' >/dev/null || fail "target/*-runner is missing: ./mvnw package -Dnative"
  fi
}

base_image() {
  local named
  named=${RUNTIME_IMAGE:-$(sed -n 's/^ARG RUNTIME_IMAGE=//p' "$DOCKERFILE")}
  if podman image exists "$named" || timeout 120 podman pull --quiet "$named" >/dev/null 2>&1; then
    echo "$named"
  else
    echo "$named cannot be had; a Debian base takes its place" >&2
    debian_base
  fi
}

# What the Dockerfile would install is in it already, since a build here may have no network.
debian_base() {
  local image=localhost/badge-pipeline-base:$([ "$CONTENT" = jvm ] && echo jvm || echo native)
  if ! podman image exists "$image"; then
    command -v debootstrap >/dev/null || skip "no base image: debootstrap is not installed"
    debootstrap --variant=minbase --include="$(base_packages)" bookworm "$WORK/base" "${DEBIAN_MIRROR:-$(debian_mirror)}" \
      >"$WORK/debootstrap.log" 2>&1 || skip "no base image: $(tail -1 "$WORK/debootstrap.log")"
    tar -C "$WORK/base" -c . | podman import --quiet - "$image" >/dev/null
  fi
  echo "$image"
}

base_packages() {
  if [ "$CONTENT" = jvm ]; then
    echo ca-certificates,openjdk-17-jre-headless
  else
    sed -n 's/^ \{6\}\(lib[a-z0-9 -]*\) .*/\1/p' "$DOCKERFILE" | tr ' ' ,
  fi
}

# The mirror that this machine's own packages come from.
debian_mirror() {
  cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null \
    | grep -oE 'https?://[^ ]+/debian/?( |$)' | head -1 || true
}

demand_containers() {
  "${PODMAN[@]}" run --rm "${HERE[@]}" --read-only "$1" true >"$WORK/probe.log" 2>&1 \
    || skip "no container runs on this kernel: $(tail -1 "$WORK/probe.log")"
}

build() {
  local options=()
  [ -z "${BUILD_IMAGE:-}" ] || options+=(--build-arg BUILD_IMAGE="$BUILD_IMAGE")
  # shellcheck disable=SC2206 # several words are several options
  options+=(${BUILD_OPTIONS:-})
  buildah bud --quiet --isolation=chroot --network=host --timestamp 0 --build-arg RUNTIME_IMAGE="$1" \
    "${options[@]}" --file "$DOCKERFILE" --tag "$IMAGE" . >/dev/null
  echo "built $IMAGE, $(podman image inspect --format '{{.Size}}' "$IMAGE") bytes"
}

no_shell_in_micro() {
  if [ "$CONTENT" = native-micro ] && "${PODMAN[@]}" run --rm "${HERE[@]}" --entrypoint /bin/sh "$IMAGE" -c true 2>/dev/null; then
    fail "the micro image has a shell"
  fi
}

run() {
  "${PODMAN[@]}" run --name "$NAME" "${HERE[@]}" --user 10001:10001 --read-only --cap-drop=ALL \
    --security-opt=no-new-privileges --volume "$NAME:/data" --tmpfs /tmp:rw,exec,mode=1777 \
    --env QUARKUS_HTTP_PORT="$PORT" "$@" "$IMAGE"
}

# The code of a first visit is in the log, and nobody gets in without it.
asks_without_key() {
  local code status
  PORT=$(free_port)
  run --detach "${NO_DATABASE[@]}" >/dev/null
  answers /q/health/live
  status=$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$PORT/api/v1/connections")
  [ "$status" = 401 ] || fail "without a key it answered $status"
  code=$(podman logs "$NAME" 2>&1 | sed -n 's/.*makes one: //p')
  status=$(curl -s -o /dev/null -w '%{http_code}' -H "X-Api-Key: $code" "http://127.0.0.1:$PORT/api/v1/connections")
  [ "$status" = 200 ] || fail "with the code of its log it answered $status"
  podman rm --force --volumes "$NAME" >/dev/null
  echo "asks for the code of its log without a key"
}

free_port() {
  local port
  for port in $(shuf -i 20000-30000 -n 20); do
    (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

start() {
  PORT=$(free_port)
  local database=()
  [ "$CONTENT" != native-micro ] || database=("${NO_DATABASE[@]}")
  run --detach "${database[@]}" --env BADGE_PIPELINE_API_KEY="$KEY" >/dev/null
  STARTED=$(date +%s%N)
}

becomes_ready() {
  answers /q/health/ready
  echo "ready after $((($(date +%s%N) - STARTED) / 1000000)) ms"
}

answers() {
  local deadline=$((SECONDS + READY_SECONDS))
  until curl -sf -o "$WORK/health.json" "http://127.0.0.1:$PORT$1"; do
    [ "$(podman inspect --format '{{.State.Running}}' "$NAME")" = true ] || fail "it has ended"
    [ "$SECONDS" -lt "$deadline" ] || fail "$1 did not answer after $READY_SECONDS s"
    sleep 0.1
  done
}

badges_a_poster() {
  local poster=src/main/docker/check-image-poster.webp
  local item='{"Name":"Ahsoka","Type":"Movie","MediaStreams":[{"Type":"Video","Width":3840,"Height":2160,"VideoRange":"HDR","VideoRangeType":"DOVI"}]}'
  local status
  status=$(curl -s -o "$WORK/badged" -w '%{http_code}' -H "X-Api-Key: $KEY" \
    -F "poster=@$poster;type=image/webp" -F "item=$item;type=application/json" \
    "http://127.0.0.1:$PORT/api/v1/posters")
  [ "$status" = 200 ] || fail "badging a poster answered $status: $(head -c 500 "$WORK/badged")"
  [ "$(head -c 12 "$WORK/badged" | tail -c 4)" = WEBP ] || fail "the badged poster is no WebP file"
  ! cmp -s "$poster" "$WORK/badged" || fail "the poster came back as it was"
  echo "badged a poster"
}

ends_in_order() {
  local status
  "${PODMAN[@]}" kill --signal TERM "$NAME" >/dev/null
  status=$(timeout 60 "${PODMAN[@]}" wait "$NAME")
  # 143 is how a JVM says that it has ended in order because of SIGTERM.
  [ "$status" = 0 ] || [ "$status" = 143 ] || fail "SIGTERM ended it with status $status"
  podman logs "$NAME" 2>&1 | grep -q 'badge-pipeline stopped in' || fail "it was cut off"
  echo "ended in order"
}

main
