#!/bin/sh
# Stands in for a program that keeps secrets, under that program's name. It understands the documented
# options that the guide uses and nothing else. What it is given to store goes to $INTEROP_STORE/stored;
# what it is asked for comes from $INTEROP_STORE/given, printed as the program prints into a pipe.
set -eu

name=${0##*/}
printf '> %s\n' "$name $*" >> "$INTEROP_SEEN"

refuse() {
  echo "stand-in for $name: $1" >&2
  exit 2
}

# A file, or standard input under one of the names that the program knows it by.
store() {
  [ -r "$1" ] || [ "$1" = - ] || refuse "no file $1"
  cat -- "$1" > "$INTEROP_STORE/stored"
}

stored() {
  [ -e "$INTEROP_STORE/stored" ] || refuse "nothing to store"
}

# https://docs.aws.amazon.com/cli/latest/reference/secretsmanager/
aws() {
  [ "${1-}" = secretsmanager ] || refuse "no service ${1-}"
  command=${2-} query= output=json
  shift 2
  while [ $# -gt 0 ]; do
    case $1 in
      --name | --secret-id | --description | --region | --profile | --kms-key-id) ;;
      --query) query=${2-} ;;
      --output) output=${2-} ;;
      --secret-string)
        case ${2-} in
          file://*) store "${2#file://}" ;;
          *) refuse "the secret is an argument" ;;
        esac ;;
      *) refuse "no option $1" ;;
    esac
    [ $# -ge 2 ] || refuse "$1 has no value"
    shift 2
  done
  case $command in
    create-secret | put-secret-value)
      stored
      echo '{ "ARN": "arn:aws:secretsmanager:eu-central-1:1:secret:x", "VersionId": "1" }' ;;
    get-secret-value)
      [ "$query $output" = "SecretString text" ] || refuse "this would print more than the secret"
      cat "$INTEROP_STORE/given"
      echo ;;
    *) refuse "no command $command" ;;
  esac
}

# https://developer.hashicorp.com/vault/docs/commands/kv
vault() {
  [ "${1-}" = kv ] || refuse "no command ${1-}"
  command=${2-} field= path=
  shift 2
  for argument; do
    case $argument in
      -*) [ -z "$path" ] || refuse "options go before the path" ;;
    esac
    case $argument in
      -mount=?*) ;;
      -field=?*) field=${argument#-field=} ;;
      -*) refuse "no option $argument" ;;
      *=-) store - ;;
      *=@?*) store "${argument#*=@}" ;;
      *=*) refuse "the secret is an argument" ;;
      *) path=$argument ;;
    esac
  done
  [ -n "$path" ] || refuse "no path"
  case $command in
    put | patch)
      stored
      printf 'Key        Value\n---        -----\nversion    1\n' ;;
    get)
      [ -n "$field" ] || refuse "this would print more than the secret"
      cat "$INTEROP_STORE/given" ;;
    *) refuse "no command kv $command" ;;
  esac
}

# https://learn.microsoft.com/cli/azure/keyvault/secret
az() {
  [ "${1-} ${2-}" = "keyvault secret" ] || refuse "no group ${1-} ${2-}"
  command=${3-} query= output=json
  shift 3
  while [ $# -gt 0 ]; do
    case $1 in
      --vault-name | --name | -n | --description) ;;
      --encoding | -e) [ "${2-}" = utf-8 ] || refuse "it would not store the text" ;;
      --query) query=${2-} ;;
      --output | -o) output=${2-} ;;
      --file | -f) store "${2-}" ;;
      --value) refuse "the secret is an argument" ;;
      *) refuse "no option $1" ;;
    esac
    [ $# -ge 2 ] || refuse "$1 has no value"
    shift 2
  done
  case $command in
    set)
      stored
      # The real one answers with the whole entry, value included.
      [ "$output" = none ] || printf '{ "value": "%s" }\n' "$(cat "$INTEROP_STORE/stored")" ;;
    show)
      [ "$query $output" = "value tsv" ] || refuse "this would print more than the secret"
      cat "$INTEROP_STORE/given"
      echo ;;
    *) refuse "no command keyvault secret $command" ;;
  esac
}

# https://cloud.google.com/sdk/gcloud/reference/secrets
gcloud() {
  [ "${1-}" = secrets ] || refuse "no group ${1-}"
  shift
  command= secret=
  for argument; do
    case $argument in
      --data-file=?*) store "${argument#--data-file=}" ;;
      --secret=?*) secret=${argument#--secret=} ;;
      --replication-policy=automatic | --project=?* | --quiet) ;;
      -*) refuse "no option $argument" ;;
      *) command="$command $argument" ;;
    esac
  done
  case $command in
    " create "?* | " versions add "?*)
      stored
      echo 'Created version [1] of the secret.' >&2 ;;
    " versions access latest")
      [ -n "$secret" ] || refuse "of which secret?"
      cat "$INTEROP_STORE/given" ;;
    *) refuse "no command$command" ;;
  esac
}

# https://cli.github.com/manual/gh_secret_set
gh() {
  [ $# -eq 3 ] && [ "$1 $2" = "secret set" ] || refuse "no command $*"
  store -
}

# The real one, which says what it would send.
kubectl() {
  PATH=${PATH#*:}
  command kubectl "$@" --dry-run=client --output=jsonpath='{.data.JWT_SECRET}' > "$INTEROP_STORE/encoded"
  base64 -d "$INTEROP_STORE/encoded" > "$INTEROP_STORE/stored"
}

case $name in
  aws | vault | az | gcloud | gh | kubectl) "$name" "$@" ;;
  *) refuse "it is unknown" ;;
esac
