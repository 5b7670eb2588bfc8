package ru.nastavnik.access.security;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the browser tells that a person is typing; the session watch notes the time on the way here. */
@RestController
class SessionActivity {

    @GetMapping("/session/activity")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void active() {}
}
