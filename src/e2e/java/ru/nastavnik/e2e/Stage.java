package ru.nastavnik.e2e;

import com.microsoft.playwright.Browser;

/** Where the story is played: the running application and the browser. */
record Stage(Browser browser, String address) {
    Person enter(String login) {
        return Person.signIn(browser, address, login);
    }

    Person enterByPhone(String login) {
        return Person.signIn(browser, address, login, 390, 844);
    }
}
