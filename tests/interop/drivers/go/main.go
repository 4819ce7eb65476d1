// Asks a module of the guide: a question on each line of standard input, an answer on each line of
// standard output. The errors that golang-jwt documents are told apart from all others.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/golang-jwt/jwt/v4"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		verb, operand, _ := strings.Cut(lines.Text(), " ")
		value, err := questions[verb](operand)
		said := map[string]any{"value": value}
		if err != nil {
			said = answer(err)
		}
		text, err := json.Marshal(said)
		if err != nil {
			panic(err)
		}
		fmt.Println(string(text))
	}
}

// A token that is expired and of another key has both marks; that the key is another comes first.
func answer(err error) map[string]any {
	var refused *jwt.ValidationError
	switch {
	case !errors.As(err, &refused):
		return map[string]any{"failed": fmt.Sprintf("%T", err), "message": err.Error()}
	case errors.Is(err, jwt.ErrSignatureInvalid):
		return map[string]any{"refused": "ErrSignatureInvalid", "message": err.Error()}
	case refused.Errors == jwt.ValidationErrorExpired:
		return map[string]any{"refused": "ErrTokenExpired", "message": err.Error()}
	default:
		return map[string]any{"refused": "ValidationError", "message": err.Error()}
	}
}
