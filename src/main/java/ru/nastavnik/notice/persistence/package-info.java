/** Tables of notices and of the mails that tell of them. */
@NullMarked
package ru.nastavnik.notice.persistence;

import org.jspecify.annotations.NullMarked;
