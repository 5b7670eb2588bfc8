/** What notices say, and when a mail is tried again. */
@NullMarked
package ru.nastavnik.notice.domain;

import org.jspecify.annotations.NullMarked;
