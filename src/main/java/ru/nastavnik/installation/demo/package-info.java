/** The demo region: invented organisations and people for trying the system out. */
@NullMarked
package ru.nastavnik.installation.demo;

import org.jspecify.annotations.NullMarked;
