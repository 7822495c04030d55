# The sentences the bot says, in English (Project Fluent).

## Answers

help-greeting = Hello! Ask me about relations between Vietnam, Russia and ASEAN, for example: "How big was trade between Vietnam and Russia in 2024?"
help-thanks = You are welcome. Ask on whenever you like.
help-about = I answer questions about Vietnam, Russia and ASEAN from recorded facts, each with its source. Just ask, in English, Vietnamese or Russian.
help-name = What would you like to know about { $name }? Add a word or two, for example “when”, “how much” or “who”.
partial-time = Nothing is recorded for { $missing }. This is on record:
verdict-yes = Yes, that is on record:
verdict-no = No, the record says otherwise:
verdict-open = This is what the record says:
correction = No: the records say { $recorded }, not { $claimed }.
difference = { $first } ({ $of-first }) and { $second } ({ $of-second }): { $unit ->
    [percent] a difference of { $difference } (in percentage points).
   *[other] a difference of { $difference }, or { $share } relative to the first.
  }
not-recorded = { $near ->
    [0] I have no record of that.
   *[other] I have no record of that. The nearest records are below; they do not answer your question.
  }
off-topic = { $count ->
    [0] That is not something I have facts about.
   *[other] That is not something I have facts about. I can answer about: { $topics }.
  }
unanswered = I have no record for this part: { $questions }
carried = (I take this to be about: { $subject }.)
further = { $count ->
    [0] That is all I have on record about it.
   *[other] Also on record:
  }
superseded = Superseded by: { $by }
ambiguous = Which of these do you mean?
other-language = Recorded only in { $language ->
    [vi] Vietnamese
    [ru] Russian
   *[en] English
  }.

## Checking a message

check-introduction = { $count ->
    [one] I found one claim in this message and held it against the records:
   *[other] I found { $count } claims in this message and held them against the records:
  }
check-supported = On record
check-contradicted = The record says otherwise
check-not-covered = Not in my records
check-intended = On record only as something planned or expected:
check-nothing = I found nothing in this message that I could check. I look for names, dates and figures about Vietnam, Russia and ASEAN.

## Replies, on Discord and in the terminal

command-ask = ask
command-ask-description = Ask a question and get the recorded fact with its source
command-ask-question = question
command-ask-question-description = In English, Vietnamese or Russian

reply-as-of = As of: { $date }
reply-said-by = Said by: { $speaker }
reply-note = Note: { $note }
reply-disputed = The sources differ on this.
reply-source = Source: { $source }
reply-title = “{ $title }”
reply-article = article of { $date }
reply-article-undated = article, date not recorded
reply-undated = date not recorded
reply-no-publisher = publisher not recorded
reply-near = What else is near
reply-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
discord-sorry = Sorry, something went wrong here, so your question has not been answered. Please try again in a moment.

## Terminal

terminal-greeting = Type a question in English, Vietnamese or Russian. Type exit or press Ctrl-D to leave.
terminal-leaving = exit, quit, bye, goodbye

## Quantities

quantity-usd = US${ $figure }
quantity-percent = { $figure }%
quantity-rank = { $count ->
    [1] first place
   *[other] number { $figure }
}
quantity-t = { $count ->
    [one] { $figure } metric ton
   *[other] { $figure } metric tons
}
quantity-countries = { $count ->
    [one] { $figure } country
   *[other] { $figure } countries
}
quantity-doses = { $count ->
    [one] { $figure } dose
   *[other] { $figure } doses
}
quantity-projects = { $count ->
    [one] { $figure } project
   *[other] { $figure } projects
}
quantity-years = { $count ->
    [one] { $figure } year
   *[other] { $figure } years
}
