package org.otsecurity.digest;

/**
 * One piece of news.
 *
 * @param urgency how soon it calls for something
 * @param headline what is new, in one line
 * @param detail what it means
 * @param command the command to act on it; empty if there is nothing to do
 */
public record News(Urgency urgency, String headline, String detail, String command) {}
