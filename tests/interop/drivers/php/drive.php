<?php
// Asks a module of the guide: a question on each line of standard input, an answer on each line of
// standard output. The errors that are its own are told apart from all others.
require $argv[1];

while (($line = fgets(STDIN)) !== false) {
    [$verb, $operand] = explode(' ', trim($line));
    try {
        $said = ['value' => (new Tokens())->$verb($operand)];
    } catch (UnexpectedValueException $error) {
        $said = ['refused' => $error::class, 'message' => $error->getMessage()];
    } catch (Throwable $error) {
        $said = ['failed' => $error::class, 'message' => $error->getMessage()];
    }
    echo json_encode($said), "\n";
}
