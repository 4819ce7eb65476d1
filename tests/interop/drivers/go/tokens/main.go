// Signs and verifies tokens with golang-jwt: a question in JSON on each line of standard input, an
// answer in JSON on each line of standard output.
package main

import (
	"bufio"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/golang-jwt/jwt/v4"
)

type question struct {
	Job, Token, Secret, Reading, Alg string
	Claims                           jwt.MapClaims
	Header                           map[string]any
}

var readings = map[string]func(string) ([]byte, error){
	"utf8":      func(secret string) ([]byte, error) { return []byte(secret), nil },
	"base64url": unpadded(base64.RawURLEncoding),
	"base64":    unpadded(base64.RawStdEncoding),
	"hex":       hex.DecodeString,
}

func unpadded(encoding *base64.Encoding) func(string) ([]byte, error) {
	return func(secret string) ([]byte, error) {
		return encoding.DecodeString(strings.TrimRight(secret, "="))
	}
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	for lines.Scan() {
		var asked question
		if err := json.Unmarshal(lines.Bytes(), &asked); err != nil {
			panic(err)
		}
		text, err := json.Marshal(asked.answer())
		if err != nil {
			panic(err)
		}
		fmt.Fprintln(out, string(text))
	}
	for _, err := range []error{lines.Err(), out.Flush()} {
		if err != nil {
			panic(err)
		}
	}
}

func (asked question) answer() map[string]any {
	key, err := readings[asked.Reading](asked.Secret)
	if err != nil {
		return failure(err)
	}
	if asked.Job == "sign" {
		token, err := asked.sign(key)
		if err != nil {
			return failure(err)
		}
		return map[string]any{"token": token}
	}
	claims, err := asked.verify(key)
	if err != nil {
		return failure(err)
	}
	return map[string]any{"claims": claims}
}

func (asked question) sign(key []byte) (string, error) {
	token := jwt.NewWithClaims(jwt.GetSigningMethod(asked.Alg), asked.Claims)
	for name, value := range asked.Header {
		token.Header[name] = value
	}
	return token.SignedString(key)
}

func (asked question) verify(key []byte) (jwt.Claims, error) {
	right := func(*jwt.Token) (any, error) { return key, nil }
	token, err := jwt.Parse(asked.Token, right, jwt.WithValidMethods([]string{asked.Alg}))
	if err != nil {
		return nil, err
	}
	return token.Claims, nil
}

func failure(err error) map[string]any {
	var refused *jwt.ValidationError
	if !errors.As(err, &refused) {
		return map[string]any{"failed": fmt.Sprintf("%T", err)}
	}
	name := "ValidationError"
	if errors.Is(err, jwt.ErrSignatureInvalid) {
		name = "ErrSignatureInvalid"
	} else if refused.Errors == jwt.ValidationErrorExpired {
		name = "ErrTokenExpired"
	}
	return map[string]any{"refused": name, "message": err.Error()}
}
