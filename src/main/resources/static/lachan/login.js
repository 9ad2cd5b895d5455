/* Demo only: a click on an account fills the form in, where the password is the name. */
document.querySelectorAll('[data-lc-account]').forEach((button) => {
  button.addEventListener('click', () => {
    const { lcAccount } = button.dataset;
    document.getElementById('username').value = lcAccount;
    document.getElementById('password').value = lcAccount;
    document.querySelector('#login button[type=submit]').focus();
  });
});
