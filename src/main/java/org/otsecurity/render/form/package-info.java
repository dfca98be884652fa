/**
 * The forms of a sheet: text for a terminal, Markdown, HTML.
 *
 * <p>Words come from corpora, files of users and questions, so a form that has markup lets none of
 * it through. Called by the interfaces, each with the form that its readers see.
 */
@NullMarked
package org.otsecurity.render.form;

import org.jspecify.annotations.NullMarked;
