@NullMarked
package ru.nastavnik.protocol.domain;

import org.jspecify.annotations.NullMarked;
