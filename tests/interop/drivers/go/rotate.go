package main

import "app/auth"

var questions = map[string]func(string) (any, error){
	"verify": func(token string) (any, error) { return auth.Verify(token) },
}
