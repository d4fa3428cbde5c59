"""Instellingen van Mortel, gelezen uit de omgeving. docs/beheer.md zegt wat wat is."""

from pathlib import Path

from django.utils.csp import CSP
from psycopg.conninfo import conninfo_to_dict

from config import omgeving
from config.databank import database_url

BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = omgeving.ja_nee("MORTEL_DEBUG")
DEMO = omgeving.ja_nee("MORTEL_DEMO")
VANDAAG = omgeving.dag("MORTEL_VANDAAG") if DEBUG else None
# Alleen in ontwikkeling en tests: een vergeten prefetch is een fout, geen trage pagina.
STRIKT_LADEN = DEBUG or omgeving.ja_nee("MORTEL_STRIKT")

SECRET_KEY = (
    omgeving.tekst("MORTEL_SECRET_KEY", "alleen-voor-ontwikkeling")
    if DEBUG
    else omgeving.verplicht("MORTEL_SECRET_KEY")
)
LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]
ALLOWED_HOSTS = omgeving.lijst("MORTEL_HOSTS") or LOOPBACK
# Waar een link in een mail heen leidt: daar is geen verzoek om het adres uit te lezen.
ADRES = omgeving.tekst("MORTEL_ADRES", f"https://{ALLOWED_HOSTS[0]}").rstrip("/")
CSRF_TRUSTED_ORIGINS = omgeving.lijst("MORTEL_ORIGINS")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "allauth",
    "allauth.account",
    "django_tasks_db",
    "apps.core",
    "apps.post",
    "apps.accounts",
    "apps.grondtonen",
    "apps.teams",
    "apps.teamplannen",
    "apps.interventies",
    "apps.mijn_plek",
    "apps.activiteiten",
    "apps.ontwikkelgesprekken",
    "apps.signalen",
    "apps.berichten",
    "apps.pad",
    "apps.beheer",
    "apps.mijn_gegevens",
    "apps.voorbeeld",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "apps.core.middleware.AanmeldenVereist",
    "apps.core.middleware.HtmxOmleiding",
    "apps.core.middleware.NietBewaren",
    "apps.core.middleware.Weigeringen",
    "apps.core.leeslog.Leeslog",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "apps.accounts.context.omlijsting",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"


def _database(url: str) -> dict[str, object]:
    """Ook wat achter het vraagteken staat, zoals sslmode, gaat mee."""
    delen = conninfo_to_dict(url)
    namen = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    return {
        "ENGINE": "django.db.backends.postgresql",
        **{naam: str(delen.pop(deel, "")) for deel, naam in namen.items()},
        "OPTIONS": delen,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "ATOMIC_REQUESTS": False,
        "TEST": {"TEMPLATE": "template0"},
    }


DATABASES = {"default": _database(database_url())}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.Persoon"
AUTHENTICATION_BACKENDS = ["apps.accounts.backend.Aanmelding"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "apps.accounts.wachtwoorden.LangGenoeg"},
    {"NAME": "apps.accounts.wachtwoorden.NietVeelGebruikt"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
LOGOUT_REDIRECT_URL = "account_login"

ACCOUNT_ADAPTER = "apps.accounts.adapter.Toegang"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_FORMS = {
    "login": "apps.accounts.forms.AanmeldForm",
    "reset_password": "apps.accounts.forms.WachtwoordVergetenForm",
    "reset_password_from_key": "apps.accounts.forms.NieuwWachtwoordForm",
    "change_password": "apps.accounts.forms.WachtwoordWijzigenForm",
}

# Met meer mensen dan dit raadt een signaal een kerngroep aan. Hier en niet bij de instelling: zo kost het
# de pagina van een team geen vraag aan de databank.
GROOT_TEAM = omgeving.getal("MORTEL_GROOT_TEAM", 10)

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "var" / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Op een ontwikkelmachine blijft post liggen, te lezen op /demo/post/; anders gaat zij naar de mailserver.
POSTMAP = BASE_DIR / "var" / "post"
MAILERS = {
    "default": {
        "BACKEND": "apps.voorbeeld.postbus.Postbus",
        "OPTIONS": {"map": str(POSTMAP)},
    }
    if DEBUG
    else {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": omgeving.tekst("MORTEL_SMTP_HOST", "localhost"),
            "port": omgeving.getal("MORTEL_SMTP_POORT", 25),
            "username": omgeving.tekst("MORTEL_SMTP_NAAM"),
            "password": omgeving.tekst("MORTEL_SMTP_WACHTWOORD"),
            "use_tls": omgeving.ja_nee("MORTEL_SMTP_TLS"),
            # Een mailserver die zwijgt, houdt de rest van de post niet op.
            "timeout": 20,
        },
    }
}
DEFAULT_FROM_EMAIL = omgeving.tekst("MORTEL_AFZENDER", "mortel@localhost")

# De wachtrij staat in PostgreSQL; `manage.py werk` doet wat erin ligt.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_SAVE_EVERY_REQUEST = False
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = not DEBUG
SECURE_HSTS_SECONDS = 0 if DEBUG else 365 * 24 * 60 * 60
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if omgeving.ja_nee("MORTEL_ACHTER_PROXY") else None
)
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"zonder_rij": {"()": "apps.core.logboek.ZonderRij"}},
    "handlers": {"uitvoer": {"class": "logging.StreamHandler", "filters": ["zonder_rij"]}},
    "root": {"handlers": ["uitvoer"], "level": "INFO" if DEBUG else "WARNING"},
    "loggers": {
        # Django's eigen handlers vervangen: ook hun regels gaan door het filter.
        "django": {"handlers": ["uitvoer"], "level": "INFO", "propagate": False},
        # Van de achtergrond alleen wat misging: elke taak die lukt zou twee regels zijn.
        "django.tasks": {"level": "WARNING"},
        "django_tasks_db": {"level": "ERROR"},
        "django.server": {"handlers": ["uitvoer"], "level": "INFO", "propagate": False},
    },
}
