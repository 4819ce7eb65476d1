# Signs and verifies tokens with ruby-jwt: a question in JSON on each line of standard input, an answer
# in JSON on each line of standard output.
require "base64"
require "json"
require "jwt"

def padded(secret)
  secret + "=" * (-secret.length % 4)
end

READINGS = {
  "utf8" => ->(secret) { secret },
  "base64url" => ->(secret) { Base64.urlsafe_decode64(secret) },
  "base64" => ->(secret) { Base64.strict_decode64(padded(secret)) },
  "hex" => ->(secret) { [secret].pack("H*") }
}.freeze

def answer(question)
  key = READINGS.fetch(question["reading"]).call(question["secret"])
  alg = question["alg"]
  if question["job"] == "sign"
    { token: JWT.encode(question["claims"], key, alg, question["header"]) }
  else
    { claims: JWT.decode(question["token"], key, true, algorithm: alg).first }
  end
rescue JWT::EncodeError, JWT::DecodeError => error
  { refused: error.class.name, message: error.message }
rescue StandardError => error
  { failed: error.class.name }
end

# It reads claims that are no UTF-8, but they cannot be written.
def written(said)
  JSON.generate(said)
rescue JSON::GeneratorError
  JSON.generate(said.transform_values { |value| value.inspect.scrub })
end

$stdin.each_line do |line|
  puts written(answer(JSON.parse(line)))
end
