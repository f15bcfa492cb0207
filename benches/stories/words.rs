//! What people say in a made-up scenario.

/// How a customer begins.
pub(super) const OPENINGS: [&str; 12] = [
    "I have been on hold for forty minutes before anybody picked this up.",
    "You have my number in front of you, so you know what this is about.",
    "I rang on Monday and again on Thursday, and each time it starts over.",
    "Nobody has told me anything since the driver left on Friday.",
    "I am standing next to it now and it still does not work.",
    "My daughter set it up with me, so please do not say I did it wrong.",
    "The shop told me to ring you, and the last person told me to ring the shop.",
    "I took the morning off for this, and that is the second morning.",
    "It was a present, and I had to explain at the table why it stayed in its box.",
    "I have the receipt here, the date on it, and the name of who served me.",
    "I was promised a call by noon, and it is nearly four.",
    "It went off with a smell, and I am not plugging it in again.",
];

/// How they go on.
pub(super) const MIDDLES: [&str; 12] = [
    "What I want to know is who decides, and by when.",
    "All I hear is that somebody will look into it.",
    "I am not asking for the moon, only for what I paid for.",
    "Your letter says one thing and your website says another.",
    "I wrote all of it down, and nobody has read it.",
    "I would rather hear a straight no than another maybe.",
    "Last time they put the phone down on me.",
    "It is not about the money any more, it is about being fobbed off.",
    "I have been with you for nine years, for what that is worth.",
    "The screen says delivered, and I am telling you it was not.",
    "You keep saying policy as if I had signed it.",
    "I can send the pictures again if somebody will open them.",
];

/// How they end, before the number of their case.
pub(super) const CLOSINGS: [&str; 6] = [
    "The case is number",
    "It is all under reference",
    "You will find it as",
    "They gave me the number",
    "I was told to quote",
    "It says here case",
];

/// A mood in words.
pub(super) const SEEN: [&str; 8] = [
    "She is speaking fast.",
    "She has gone quiet, and paper rustles.",
    "A long breath, then a short sentence.",
    "Her voice is lower than before.",
    "She laughs, and not because it is funny.",
    "She is reading from notes.",
    "Something is set down hard on a table.",
    "She waits, and lets you hear it.",
];

/// How an answer begins, best quality first, three of each.
pub(super) const ANSWERS: [[&str; 3]; 4] = [
    [
        "You took two mornings off and it still stands there dead.",
        "You were told noon, and nobody rang. I am sorry.",
        "Nine years with us, and then four calls to say one thing.",
    ],
    [
        "I can see both calls here, and what was promised in them.",
        "That should have reached you on Friday, and it did not.",
        "I have your pictures open in front of me now.",
    ],
    [
        "I am sorry to hear that, it must be frustrating for you.",
        "Let me just check a few details with you first.",
        "I do understand where you are coming from on this.",
    ],
    [
        "The notes say it was working when it left us.",
        "You would have to take that up with the carrier.",
        "That is not something this department deals with, I am afraid.",
    ],
];

/// How it ends, best quality first, three of each.
pub(super) const OFFERS: [[&str; 3]; 4] = [
    [
        "I will settle it today; which way would suit you?",
        "I own this now, and I will ring you by three.",
        "You choose: the money back today, or another one at your door.",
    ],
    [
        "I can book the engineer for tomorrow between ten and twelve.",
        "I will send the refund today and confirm it by email.",
        "I can put that in writing before we hang up.",
    ],
    [
        "Somebody will get back to you as soon as they can.",
        "I will pass it to the team that looks after these.",
        "Bear with me while I see what we can do.",
    ],
    [
        "There is really nothing more that I can do from here.",
        "You will need to start again with the form on the website.",
        "If you had rung within the week it would be different.",
    ],
];

/// What the customer answers at once, best quality first, two of each.
pub(super) const REPLIES: [[&str; 2]; 4] = [
    [
        "Well. That is the first straight answer this week.",
        "Thank you. Tomorrow, then.",
    ],
    ["All right, so you have seen it.", "Good. Put that down, please."],
    ["That is what the last one said.", "Fine. Check, then."],
    ["You are not listening to a word of this.", "So it is my fault now."],
];

/// Why a mark was given, best quality first.
pub(super) const REASONS: [&str; 4] = [
    "Her own facts came back to her.",
    "Right, without the part that was hers.",
    "It would fit any call.",
    "Nothing she said was taken in.",
];

/// What was felt: beside satisfaction and beside loyalty, best quality first.
pub(super) const FELT: [[&str; 2]; 4] = [
    ["Somebody had listened.", "A person, not a script."],
    ["It moved on a little.", "Fair, and late."],
    ["Words, and nothing in them.", "She has heard it before."],
    ["Sent round once more.", "She is done explaining."],
];

/// What to learn: what happened, why, and what to do next time, best quality first.
pub(super) const WHY: [[&str; 3]; 4] = [
    [
        "You gave her facts back, then a choice.",
        "She was heard before anything was offered.",
        "Do it as early again.",
    ],
    [
        "You did the right thing and left her out.",
        "A remedy lands once it answers the person.",
        "Say first what went wrong.",
    ],
    [
        "You used a sentence for every call.",
        "She gave three facts and none came back.",
        "Name one thing only she said.",
    ],
    [
        "You sent her away with the work.",
        "She rang so that somebody would carry it.",
        "Keep it, and say by when.",
    ],
];

/// What a choice does, best quality first, two of each: the start of its id and its label.
pub(super) const DEEDS: [[(&str, &str); 2]; 4] = [
    [("own-it", "Own it"), ("settle-it", "Settle it today")],
    [("book-it", "Book it"), ("write-it", "Put it in writing")],
    [("so-sorry", "A general apology"), ("pass-it-on", "Pass it on")],
    [("not-us", "Not our department"), ("start-again", "Start again")],
];

/// What a flag remembers.
pub(super) const REMEMBERED: [&str; 6] = ["promised", "named-it", "asked", "rushed", "offered", "quoted"];
