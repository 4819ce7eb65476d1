package main

import "app/auth"

var questions = map[string]func(string) (any, error){
	"sign":   func(subject string) (any, error) { return auth.Sign(subject) },
	"verify": func(token string) (any, error) { return auth.Verify(token) },
}
