# Asks a module of the guide: a question on each line of standard input, an answer on each line of
# standard output. The errors that ruby-jwt documents are told apart from all others.
require "json"
require_relative ARGV.shift

$stdin.each_line do |line|
  verb, operand = line.split
  said =
    begin
      { value: send(verb, operand) }
    rescue JWT::EncodeError, JWT::DecodeError => error
      { refused: error.class.name, message: error.message }
    rescue StandardError => error
      { failed: error.class.name, message: error.message }
    end
  puts JSON.generate(said)
end
